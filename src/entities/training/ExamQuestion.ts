import { code, entity, integer, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, Department, ExamPaper } from '../index.js';
import { Row } from '../Row.js';

/** A question with its correct answer, which its author alone sees: examinees are shown `ExamAnswer`s (试题). */
@entity({
  en: 'An exam question with its correct answer, visible to its author alone',
  zh: '试题',
  clause: '5.2.4c',
  rows: { read: { en: 'See the questions of exam papers', zh: '查看试题', administers: true } },
  ids: 'question',
})
export class ExamQuestion extends Row {
  @reference('ExamPaper', { en: 'The exam paper', zh: '试卷' })
  paper!: Ref<ExamPaper>;

  @reference('Account', { en: 'Author of the question', zh: '出题人' })
  owner!: Ref<Account>;

  @reference('Department', { en: 'Department of the author', zh: '出题人部门', nullable: true })
  department!: Ref<Department> | null;

  @text({ en: 'Wording of the question', zh: '题干' })
  wording!: string;

  @text({ en: 'Answer options, one a line; the first is A', zh: '选项，每行一项，首行为 A' })
  possibleAnswers!: string;

  @code({
    en: 'Letters of all correct answers, such as AC',
    zh: '正确答案，如 AC',
    clause: '5.2.4c',
    strict: { en: 'See correct answers', zh: '查看正确答案', administers: true },
  })
  correct!: string;

  @integer({ en: 'Points for the question', zh: '分值', clause: '5.2.4c', between: [1, 1000] })
  worth!: number;
}
