import { code, entity, hidden, integer, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, ExamAttempt, ExamQuestion } from '../index.js';
import { Row } from '../Row.js';

/**
 * A question as put to an examinee, with the answer given; the correct answer stands only in the question (答案). Seen
 * by the examinee alone: others may have it before them yet.
 */
@entity({
  en: 'An exam question as put to an examinee, with the answer, visible to the examinee alone',
  zh: '答案',
  clause: '5.2.4c',
  rows: { own: 'examinee' },
  ids: 'answer',
})
export class ExamAnswer extends Row {
  @reference('ExamAttempt', { en: 'The exam attempt', zh: '考试记录' })
  attempt!: Ref<ExamAttempt>;

  @reference('Account', { en: 'The examinee: the account that sits the exam', zh: '考生' })
  examinee!: Ref<Account>;

  @reference('ExamQuestion', { en: 'The original question, visible to its author', zh: '试题' })
  question!: Ref<ExamQuestion>;

  @text({ en: 'Wording of the question', zh: '题干' })
  wording!: string;

  @text({ en: 'Answer options, one a line; the first is A', zh: '选项，每行一项，首行为 A' })
  possibleAnswers!: string;

  @code({ en: 'Letters of the chosen answers', zh: '所选答案', nullable: true })
  chosen!: string | null;

  @integer({
    en: 'Points scored by the answer, shown once no further attempt is possible',
    zh: '得分，不可再考后告知',
    nullable: true,
  })
  points!: number | null;

  /** The same from the moment at which it is handed in; told to nobody. */
  @hidden('integer', { nullable: true })
  earned!: number | null;
}
