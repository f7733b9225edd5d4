import type { Ref } from '@mikro-orm/core';
import {
  choice,
  code,
  integer,
  many,
  moment,
  money,
  name,
  quantity,
  reference,
  text,
} from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Course } from './Course.js';
import type { InternalTrainer } from './InternalTrainer.js';
import { trainingCategories, trainingModes, type TrainingPlanItem } from './TrainingPlanItem.js';

/** Something that is taught to some people at some time (培训). */
@entity({
  en: 'Something that is taught to some people at some time',
  zh: '培训',
  clause: '5.2.1a',
  rows: { everyone: 'of the company', read: { en: 'See what is taught when, and what came of it', zh: '查看培训' } },
  list: 'trainings',
  ids: 'training',
  numbered: 'PX',
})
export class Training extends BusinessRecord {
  @reference('TrainingPlanItem', { en: 'What of the year’s plan it is', zh: '培训项目', nullable: true, filter: true })
  planItem!: Ref<TrainingPlanItem> | null;

  @text({ en: 'Why it is held though no plan has it', zh: '计划外原因', clause: '5.2.1a', nullable: true })
  unplannedBecause!: string | null;

  @name({ en: 'What it is called', zh: '培训名称', filter: true })
  title!: string;

  @choice('TrainingCategory', trainingCategories, { en: 'What it is about', zh: '培训类别', filter: true })
  category!: keyof typeof trainingCategories;

  @choice('TrainingMode', trainingModes, { en: 'How it is taught', zh: '培训方式', filter: true })
  mode!: keyof typeof trainingModes;

  @text({ en: 'What people can do after it', zh: '培训目标' })
  objective!: string;

  @code({
    en: 'The indicator that it is to improve',
    zh: '目标指标代码',
    clause: '5.2.5a',
    nullable: true,
    filter: true,
  })
  indicatorCode!: string | null;

  @reference('InternalTrainer', {
    en: 'Which colleague teaches',
    zh: '内部讲师',
    clause: '5.2.2b',
    nullable: true,
    filter: true,
  })
  trainer!: Ref<InternalTrainer> | null;

  @reference('Course', { en: 'The course that is studied, or tests what was taught', zh: '课程', nullable: true })
  course!: Ref<Course> | null;

  @name({ en: 'Which institution or expert teaches', zh: '培训机构或专家', clause: '5.2.3b', nullable: true })
  provider!: string | null;

  @text({ en: 'What it is really needed for', zh: '实际需求', clause: '5.2.3a', nullable: true })
  neededFor!: string | null;

  @money({
    en: 'What it costs',
    zh: '费用',
    strict: { en: 'See what a training costs', zh: '查看培训费用', clause: '5.2.3a' },
    nullable: true,
  })
  cost!: string | null;

  @moment({ en: 'When it begins', zh: '开始时间', filter: true, order: true })
  startsAt!: Date;

  @moment({ en: 'When it ends', zh: '结束时间' })
  endsAt!: Date;

  @integer({ en: 'For how many there is room', zh: '名额', nullable: true })
  seats!: number | null;

  @quantity({
    en: 'What those who took part think of it, from 1 to 5 on average; of too few it is not told',
    zh: '学员评分均值（1–5），人数不足时不显示',
    clause: '5.2.5a',
    nullable: true,
  })
  reaction!: string | null;

  @integer({ en: 'How many said so', zh: '评价人数', nullable: true })
  reactions!: number | null;

  @integer({ en: 'How many who took part sat a paper of the course', zh: '参加考试人数', nullable: true })
  examined!: number | null;

  @integer({
    en: 'How many of them passed; of too few it is not told',
    zh: '及格人数，人数不足时不显示',
    clause: '5.2.4c',
    nullable: true,
  })
  examsPassed!: number | null;

  @text({ en: 'What came of it', zh: '培训评估', clause: '5.2.5b', nullable: true })
  evaluation!: string | null;

  @many('Enrolment', { en: 'Who takes part', zh: '培训报名', by: 'training' })
  enrolments!: unknown;

  @many('TrainingAdjustment', { en: 'What is done otherwise from now on', zh: '培训调整', by: 'training' })
  adjustments!: unknown;

  @many('TrainingEffect', { en: 'What it changed', zh: '培训效果', clause: '5.2.5a', by: 'training' })
  effects!: unknown;
}
