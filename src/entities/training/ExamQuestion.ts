import type { Ref } from '@mikro-orm/core';
import { code, integer, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import type { Department } from '../organization/Department.js';
import { Row } from '../Row.js';
import type { ExamPaper } from './ExamPaper.js';

/** A question with its right answer, which its author alone sees: whoever sits the paper is shown `ExamAnswer`s (试题). */
@entity({
  en: 'A question with its right answer, seen by its author alone',
  zh: '试题',
  clause: '5.2.4c',
  rows: { read: { name: 'questionRead', en: 'See what papers ask', zh: '查看试题', administers: true } },
  orderBy: 'ID_ASC',
  ids: 'question',
})
export class ExamQuestion extends Row {
  @reference('ExamPaper', { en: 'The paper', zh: '试卷' })
  paper!: Ref<ExamPaper>;

  @reference('Account', { en: 'Its author', zh: '出题人' })
  owner!: Ref<Account>;

  @reference('Department', { en: 'The department of its author', zh: '出题人部门', nullable: true })
  department!: Ref<Department> | null;

  @text({ en: 'What is asked', zh: '题干' })
  wording!: string;

  @text({ en: 'What may be answered: one a line, the first is A', zh: '选项，每行一项，首行为 A' })
  possibleAnswers!: string;

  @code({
    en: 'The letters of all that is right, such as AC',
    zh: '正确答案，如 AC',
    clause: '5.2.4c',
    strict: { en: 'See what is right', zh: '查看正确答案', administers: true },
  })
  correct!: string;

  @integer({ en: 'How many points it is worth', zh: '分值' })
  worth!: number;
}
