import { choice, day, entity, many, name, reference, text, type Ref } from '../../core/fields/words.js';
import type { Position, TrainingPlan } from '../index.js';
import { Row } from '../Row.js';

export const trainingCategories = {
  PROCESSES: { en: 'Business processes', zh: '业务流程', clause: '5.1.3a' },
  NORMS: { en: 'Operating norms', zh: '操作规范', clause: '5.1.3b' },
  KNOWLEDGE: { en: 'Professional knowledge', zh: '专业知识', clause: '5.1.3c' },
  COMMUNICATION: { en: 'Communication skills', zh: '沟通技巧', clause: '5.1.3d' },
  TEAMWORK: { en: 'Teamwork', zh: '团队协作', clause: '5.1.3e' },
} as const;

export const trainingModes = {
  INTERNAL: { en: 'Internal training by a colleague', zh: '内部培训', clause: '5.2.1b' },
  EXTERNAL: { en: 'External training by an institution or an expert', zh: '外部培训', clause: '5.2.1c' },
  ONLINE: { en: 'Online self-study', zh: '在线学习', clause: '5.2.1d' },
  PRACTICE: { en: 'Practice on the job', zh: '实践操作', clause: '5.2.1e' },
} as const;

/** A training of the plan, with its five elements (5.1.2), for one position or for all. */
@entity({
  en: 'A training plan item, for one position or for all',
  zh: '培训项目',
  clause: '5.1.2b',
  rows: { within: 'trainingPlan' },
  ids: 'training_item',
})
export class TrainingPlanItem extends Row {
  @reference('TrainingPlan', { en: 'The training plan', zh: '年度培训计划' })
  trainingPlan!: Ref<TrainingPlan>;

  @choice('TrainingCategory', trainingCategories, { en: 'Category of the training', zh: '培训类别', clause: '5.1.3' })
  category!: keyof typeof trainingCategories;

  @reference('Position', {
    en: 'Target position; none is everybody',
    zh: '适用岗位；缺省为全员',
    clause: '5.1.3f',
    nullable: true,
  })
  position!: Ref<Position> | null;

  @name({ en: 'Title of the training', zh: '培训名称' })
  title!: string;

  @text({ en: 'Learning objective: abilities after the training', zh: '培训目标', clause: '5.1.2a', nullable: true })
  objective!: string | null;

  @text({ en: 'Content of the training', zh: '培训内容', clause: '5.1.2b', nullable: true })
  content!: string | null;

  @choice('TrainingMode', trainingModes, {
    en: 'Mode of the training',
    zh: '培训方式',
    clause: '5.1.2c',
    nullable: true,
  })
  mode!: keyof typeof trainingModes | null;

  @day({ en: 'Date by which the training must be held', zh: '培训时间', clause: '5.1.2d', nullable: true })
  heldBy!: string | null;

  @name({ en: 'Trainer of the training', zh: '培训师资', clause: '5.1.2e', nullable: true })
  taughtBy!: string | null;

  @many('Training', { en: 'Trainings held for the item', zh: '培训', clause: '5.2.1a', by: 'planItem' })
  trainings!: unknown;
}
