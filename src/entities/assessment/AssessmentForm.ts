import { code, entity, integer, many, moment, percent, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, AssessmentCycle, AssessmentScheme, Position } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** The assessment form of a person in a cycle; its owner is the assessor (考核表). */
@entity({
  en: 'An assessment form of a person in a cycle',
  zh: '考核表',
  clause: '4.3.1b',
  rows: { read: { en: 'See assessment forms', zh: '查看考核表' } },
  about: 'assessed',
  aboutSees: ['PUBLISHED', 'APPEALED', 'STANDING', 'LOCKED', 'FLAGGED'],
  list: 'assessmentForms',
  aggregates: true,
  ids: 'form',
  numbered: 'KB',
})
export class AssessmentForm extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'The assessment cycle', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @reference('Account', { en: 'The account assessed', zh: '被考核人', filter: true })
  assessed!: Ref<Account>;

  @reference('Position', { en: 'Position of the person assessed', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @reference('AssessmentScheme', { en: 'The assessment scheme applied', zh: '考核方案' })
  scheme!: Ref<AssessmentScheme>;

  @percent({
    en: 'Total points of a hundred, once all items are scored',
    zh: '总分（满分 100）',
    nullable: true,
    order: true,
  })
  total!: string | null;

  @integer({
    en: 'Rank among those in the same position, once published',
    zh: '同岗位排名',
    clause: '4.3.1c',
    strict: { en: 'See the ranks of people', zh: '查看考核排名' },
    nullable: true,
  })
  rank!: number | null;

  @code({
    en: 'Codes of the indicators with changed figures, separated by commas',
    zh: '已变化的指标',
    nullable: true,
  })
  changedIndicators!: string | null;

  @moment({ en: 'Time by which an appeal must be filed, once published', zh: '申诉截止时间', nullable: true })
  appealBy!: Date | null;

  @text({ en: 'Grounds of the appeal by the person assessed', zh: '申诉理由', nullable: true })
  appeal!: string | null;

  @many('ScoreItem', { en: 'Scores of the form, item by item', zh: '评分项', by: 'assessmentForm' })
  scores!: unknown;

  @many('DevelopmentNeed', {
    en: 'Development needs that arise from the form',
    zh: '发展需求',
    clause: '4.4.3a',
    by: 'assessmentForm',
  })
  developmentNeeds!: unknown;
}
