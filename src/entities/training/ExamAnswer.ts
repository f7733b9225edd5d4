import type { Ref } from '@mikro-orm/core';
import { code, integer, reference, text } from '../../core/fields/field.js';
import { hidden } from '../../core/fields/hidden.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { Row } from '../Row.js';
import type { ExamAttempt } from './ExamAttempt.js';
import type { ExamQuestion } from './ExamQuestion.js';

/**
 * A question as it was put to somebody, with what they answered; what is right stands only in the question (答案). Seen
 * by whoever sits the paper alone: others may have it before them yet.
 */
@entity({
  en: 'A question as it was put to somebody, with what they answered, seen by them alone',
  zh: '答案',
  clause: '5.2.4c',
  rows: { own: 'examinee' },
  orderBy: 'ID_ASC',
  ids: 'answer',
})
export class ExamAnswer extends Row {
  @reference('ExamAttempt', { en: 'The attempt', zh: '考试记录' })
  attempt!: Ref<ExamAttempt>;

  @reference('Account', { en: 'Who sits the paper', zh: '考生' })
  examinee!: Ref<Account>;

  @reference('ExamQuestion', { en: 'The question, for its author', zh: '试题' })
  question!: Ref<ExamQuestion>;

  @text({ en: 'What is asked', zh: '题干' })
  wording!: string;

  @text({ en: 'What may be answered: one a line, the first is A', zh: '选项，每行一项，首行为 A' })
  possibleAnswers!: string;

  @code({ en: 'The letters that were chosen', zh: '所选答案', nullable: true })
  chosen!: string | null;

  @integer({
    en: 'The points that it brought, once one can sit the paper no more',
    zh: '得分，不可再考后告知',
    nullable: true,
  })
  points!: number | null;

  /** The same from the moment at which it is handed in; told to nobody. */
  @hidden('integer', { nullable: true })
  earned!: number | null;
}
