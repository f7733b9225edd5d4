import { entity, flag, integer, many, moment, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Enrolment, ExamPaper } from '../index.js';

/** An attempt at an exam paper; its owner is the examinee (考试记录). */
@entity({
  en: 'An attempt of an examinee at an exam paper',
  zh: '考试记录',
  clause: '5.2.4c',
  rows: { read: { en: 'See exam attempts and their results', zh: '查看考试记录' } },
  list: 'examAttempts',
  aggregates: true,
  ids: 'attempt',
  numbered: 'KS',
})
export class ExamAttempt extends BusinessRecord {
  @reference('ExamPaper', { en: 'The exam paper', zh: '试卷', filter: true })
  paper!: Ref<ExamPaper>;

  @reference('Enrolment', { en: 'The enrolment that the exam checks', zh: '培训报名', nullable: true })
  enrolment!: Ref<Enrolment> | null;

  @moment({ en: 'Submission deadline of the attempt', zh: '交卷截止时间' })
  endsAt!: Date;

  @integer({ en: 'Points scored, once the attempt is submitted', zh: '得分', nullable: true })
  points!: number | null;

  @integer({ en: 'Maximum points', zh: '满分' })
  worth!: number;

  @flag({
    en: 'Whether the exam is passed, once the attempt is submitted',
    zh: '是否及格',
    nullable: true,
    filter: true,
  })
  passed!: boolean | null;

  @many('ExamAnswer', { en: 'Exam questions with the given answers', zh: '答案', by: 'attempt' })
  examAnswers!: unknown;
}
