import { code, entity, integer, reference, type Ref } from '../../core/fields/words.js';
import type { Position, TrainingPlan } from '../index.js';
import { Row } from '../Row.js';

/** The number of people in a position with the same deficit when a plan was made; whatever indicator showed it (能力缺口). */
@entity({
  en: 'A skill gap: the number of people in a position with the same deficit at the time of the plan',
  zh: '能力缺口',
  clause: '5.1.1c',
  rows: { within: 'trainingPlan' },
  ids: 'skill_gap',
})
export class SkillGap extends Row {
  @reference('TrainingPlan', { en: 'The training plan', zh: '年度培训计划' })
  trainingPlan!: Ref<TrainingPlan>;

  @reference('Position', { en: 'The position with the gap', zh: '岗位', nullable: true })
  position!: Ref<Position> | null;

  @code({
    en: 'Code of the indicator that revealed the gap; none where it was raised by people',
    zh: '指标代码；缺省为人工提出',
    nullable: true,
  })
  indicatorCode!: string | null;

  @integer({ en: 'Headcount: the number of people with the gap', zh: '人数' })
  headcount!: number;

  @integer({ en: 'Number of open development needs', zh: '未完成的发展需求数' })
  shortcomings!: number;
}
