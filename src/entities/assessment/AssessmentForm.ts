import type { Ref } from '@mikro-orm/core';
import { code, integer, many, moment, percent, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import type { Position } from '../organization/Position.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { AssessmentCycle } from './AssessmentCycle.js';
import type { AssessmentScheme } from './AssessmentScheme.js';

/** How somebody is assessed in a cycle; its owner is whoever assesses (考核表). */
@entity({
  en: 'How somebody is assessed in a cycle',
  zh: '考核表',
  clause: '4.3.1b',
  rows: { read: { en: 'See assessment forms', zh: '查看考核表' } },
  about: 'assessed',
  aboutSees: ['PUBLISHED', 'APPEALED', 'STANDING', 'LOCKED', 'FLAGGED'],
  list: 'assessmentForms',
  ids: 'form',
  numbered: 'KB',
})
export class AssessmentForm extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'The cycle', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @reference('Account', { en: 'Who is assessed', zh: '被考核人', filter: true })
  assessed!: Ref<Account>;

  @reference('Position', { en: 'In which position', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @reference('AssessmentScheme', { en: 'By which scheme', zh: '考核方案' })
  scheme!: Ref<AssessmentScheme>;

  @percent({ en: 'The points of a hundred, once all is scored', zh: '总分（满分 100）', nullable: true, order: true })
  total!: string | null;

  @integer({
    en: 'Which rank among those in the same position, once published',
    zh: '同岗位排名',
    clause: '4.3.1c',
    strict: { en: 'See which rank somebody has', zh: '查看考核排名' },
    nullable: true,
  })
  rank!: number | null;

  @code({
    en: 'The codes of the indicators whose figures changed, separated by commas',
    zh: '已变化的指标',
    nullable: true,
  })
  changedIndicators!: string | null;

  @moment({ en: 'By when the assessed may appeal, once published', zh: '申诉截止时间', nullable: true })
  appealBy!: Date | null;

  @text({ en: 'What the assessed says against it', zh: '申诉理由', nullable: true })
  appeal!: string | null;

  @many('ScoreItem', { en: 'What was scored, and how', zh: '评分项', by: 'assessmentForm' })
  scores!: unknown;

  @many('DevelopmentNeed', {
    en: 'What is to be learnt because of it',
    zh: '发展需求',
    clause: '4.4.3a',
    by: 'assessmentForm',
  })
  developmentNeeds!: unknown;
}
