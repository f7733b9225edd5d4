import type { Ref } from '@mikro-orm/core';
import { choice, day, many, name, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Position } from '../organization/Position.js';
import { Row } from '../Row.js';
import type { TrainingPlan } from './TrainingPlan.js';

export const trainingCategories = {
  PROCESSES: { en: 'How business is done', zh: '业务流程', clause: '5.1.3a' },
  NORMS: { en: 'How work is carried out', zh: '操作规范', clause: '5.1.3b' },
  KNOWLEDGE: { en: 'Professional knowledge', zh: '专业知识', clause: '5.1.3c' },
  COMMUNICATION: { en: 'Talking with others', zh: '沟通技巧', clause: '5.1.3d' },
  TEAMWORK: { en: 'Working together', zh: '团队协作', clause: '5.1.3e' },
} as const;

export const trainingModes = {
  INTERNAL: { en: 'By a colleague', zh: '内部培训', clause: '5.2.1b' },
  EXTERNAL: { en: 'By an institution or an expert', zh: '外部培训', clause: '5.2.1c' },
  ONLINE: { en: 'By oneself, online', zh: '在线学习', clause: '5.2.1d' },
  PRACTICE: { en: 'By doing it', zh: '实践操作', clause: '5.2.1e' },
} as const;

/** One thing that a plan has taught, with its five elements (5.1.2), for one position or for all. */
@entity({
  en: 'One thing that a plan has taught, for one position or for all',
  zh: '培训项目',
  clause: '5.1.2b',
  rows: { within: 'trainingPlan' },
  orderBy: 'ID_ASC',
  ids: 'training_item',
})
export class TrainingPlanItem extends Row {
  @reference('TrainingPlan', { en: 'The plan', zh: '年度培训计划' })
  trainingPlan!: Ref<TrainingPlan>;

  @choice('TrainingCategory', trainingCategories, { en: 'What it is about', zh: '培训类别', clause: '5.1.3' })
  category!: keyof typeof trainingCategories;

  @reference('Position', {
    en: 'For whom; without one, for everybody',
    zh: '适用岗位；缺省为全员',
    clause: '5.1.3f',
    nullable: true,
  })
  position!: Ref<Position> | null;

  @name({ en: 'What it is called', zh: '培训名称' })
  title!: string;

  @text({ en: 'What people can do after it', zh: '培训目标', clause: '5.1.2a', nullable: true })
  objective!: string | null;

  @text({ en: 'What is taught', zh: '培训内容', clause: '5.1.2b', nullable: true })
  content!: string | null;

  @choice('TrainingMode', trainingModes, { en: 'How it is taught', zh: '培训方式', clause: '5.1.2c', nullable: true })
  mode!: keyof typeof trainingModes | null;

  @day({ en: 'By which day it is held', zh: '培训时间', clause: '5.1.2d', nullable: true })
  heldBy!: string | null;

  @name({ en: 'Who teaches it', zh: '培训师资', clause: '5.1.2e', nullable: true })
  taughtBy!: string | null;

  @many('Training', { en: 'When it was held', zh: '培训', clause: '5.2.1a', by: 'planItem' })
  trainings!: unknown;
}
