import type { Ref } from '@mikro-orm/core';
import { code, integer, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Position } from '../organization/Position.js';
import { Row } from '../Row.js';
import type { TrainingPlan } from './TrainingPlan.js';

/** How many people in a position lacked the same when a plan was made; whatever indicator showed it (能力缺口). */
@entity({
  en: 'How many people in a position lacked the same when the plan was made',
  zh: '能力缺口',
  clause: '5.1.1c',
  rows: { within: 'trainingPlan' },
  orderBy: 'ID_ASC',
  ids: 'skill_gap',
})
export class SkillGap extends Row {
  @reference('TrainingPlan', { en: 'The plan', zh: '年度培训计划' })
  trainingPlan!: Ref<TrainingPlan>;

  @reference('Position', { en: 'The position', zh: '岗位', nullable: true })
  position!: Ref<Position> | null;

  @code({
    en: 'The indicator that showed it; none where people said so',
    zh: '指标代码；缺省为人工提出',
    nullable: true,
  })
  indicatorCode!: string | null;

  @integer({ en: 'How many people', zh: '人数' })
  headcount!: number;

  @integer({ en: 'How many open development needs', zh: '未完成的发展需求数' })
  shortcomings!: number;
}
