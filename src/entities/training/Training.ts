import {
  choice,
  code,
  entity,
  integer,
  many,
  moment,
  money,
  name,
  quantity,
  reference,
  text,
  type Ref,
} from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Course, InternalTrainer } from '../index.js';
import { trainingCategories, trainingModes, type TrainingPlanItem } from './TrainingPlanItem.js';

@entity({
  en: 'A training held for participants at a set time',
  zh: '培训',
  clause: '5.2.1a',
  rows: {
    everyone: 'of the company',
    read: { en: 'See trainings with their schedules and evaluations', zh: '查看培训' },
  },
  list: 'trainings',
  aggregates: true,
  ids: 'training',
  numbered: 'PX',
})
export class Training extends BusinessRecord {
  @reference('TrainingPlanItem', {
    en: 'The item of the year’s training plan; none is unplanned',
    zh: '培训项目',
    nullable: true,
    filter: true,
  })
  planItem!: Ref<TrainingPlanItem> | null;

  @text({ en: 'Reason for a training outside the plan', zh: '计划外原因', clause: '5.2.1a', nullable: true })
  unplannedBecause!: string | null;

  @name({ en: 'Title of the training', zh: '培训名称', filter: true })
  title!: string;

  @choice('TrainingCategory', trainingCategories, { en: 'Category of the training', zh: '培训类别', filter: true })
  category!: keyof typeof trainingCategories;

  @choice('TrainingMode', trainingModes, { en: 'Mode of the training', zh: '培训方式', filter: true })
  mode!: keyof typeof trainingModes;

  @text({ en: 'Learning objective: abilities after the training', zh: '培训目标' })
  objective!: string;

  @code({
    en: 'Code of the indicator that the training is to improve',
    zh: '目标指标代码',
    clause: '5.2.5a',
    nullable: true,
    filter: true,
  })
  indicatorCode!: string | null;

  @reference('InternalTrainer', {
    en: 'The internal trainer',
    zh: '内部讲师',
    clause: '5.2.2b',
    nullable: true,
    filter: true,
  })
  trainer!: Ref<InternalTrainer> | null;

  @reference('Course', { en: 'The course studied, or whose exam tests the training', zh: '课程', nullable: true })
  course!: Ref<Course> | null;

  @name({ en: 'External provider: the institution or expert', zh: '培训机构或专家', clause: '5.2.3b', nullable: true })
  provider!: string | null;

  @text({ en: 'Actual need for the training', zh: '实际需求', clause: '5.2.3a', nullable: true })
  neededFor!: string | null;

  @money({
    en: 'Cost of the training',
    zh: '费用',
    strict: { en: 'See the cost of a training', zh: '查看培训费用', clause: '5.2.3a' },
    nullable: true,
    between: [0, Infinity],
  })
  cost!: string | null;

  @moment({ en: 'Start time of the training', zh: '开始时间', filter: true, order: true })
  startsAt!: Date;

  @moment({ en: 'End time of the training', zh: '结束时间' })
  endsAt!: Date;

  @integer({ en: 'Number of seats', zh: '名额', nullable: true, between: [1, 10_000] })
  seats!: number | null;

  @quantity({
    en: 'Average rating by participants, from 1 to 5; hidden where there are too few',
    zh: '学员评分均值（1–5），人数不足时不显示',
    clause: '5.2.5a',
    nullable: true,
  })
  reaction!: string | null;

  @integer({ en: 'Number of participants who gave a rating', zh: '评价人数', nullable: true })
  reactions!: number | null;

  @integer({ en: 'Number of participants who sat an exam of the course', zh: '参加考试人数', nullable: true })
  examined!: number | null;

  @integer({
    en: 'Number of participants who passed the exam; hidden where there are too few',
    zh: '及格人数，人数不足时不显示',
    clause: '5.2.4c',
    nullable: true,
  })
  examsPassed!: number | null;

  @text({ en: 'Evaluation of the training', zh: '培训评估', clause: '5.2.5b', nullable: true })
  evaluation!: string | null;

  @many('Enrolment', { en: 'Enrolments in the training', zh: '培训报名', by: 'training' })
  enrolments!: unknown;

  @many('TrainingAdjustment', { en: 'Adjustments to the training from now on', zh: '培训调整', by: 'training' })
  adjustments!: unknown;

  @many('TrainingEffect', { en: 'Measured effects of the training', zh: '培训效果', clause: '5.2.5a', by: 'training' })
  effects!: unknown;
}
