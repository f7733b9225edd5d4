import type { Ref } from '@mikro-orm/core';
import { flag, integer, many, moment, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Enrolment } from './Enrolment.js';
import type { ExamPaper } from './ExamPaper.js';

/** Somebody sits a paper once; its owner is whoever sits it (考试记录). */
@entity({
  en: 'Somebody sits a paper once',
  zh: '考试记录',
  clause: '5.2.4c',
  rows: { read: { name: 'attemptRead', en: 'See how papers were sat', zh: '查看考试记录' } },
  list: 'examAttempts',
  ids: 'attempt',
  numbered: 'KS',
})
export class ExamAttempt extends BusinessRecord {
  @reference('ExamPaper', { en: 'The paper', zh: '试卷', filter: true })
  paper!: Ref<ExamPaper>;

  @reference('Enrolment', { en: 'The training that it checks', zh: '培训报名', nullable: true })
  enrolment!: Ref<Enrolment> | null;

  @moment({ en: 'Until when it may be handed in', zh: '交卷截止时间' })
  endsAt!: Date;

  @integer({ en: 'The points, once it is handed in', zh: '得分', nullable: true })
  points!: number | null;

  @integer({ en: 'The points that there are', zh: '满分' })
  worth!: number;

  @flag({ en: 'Whether it is passed, once it is handed in', zh: '是否及格', nullable: true, filter: true })
  passed!: boolean | null;

  @many('ExamAnswer', { en: 'What is asked and was answered', zh: '答案', by: 'attempt' })
  examAnswers!: unknown;
}
