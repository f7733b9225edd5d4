import type { Ref } from '@mikro-orm/core';
import { integer, many, percent, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Course } from './Course.js';

/** One version of the questions on a course, and by what rules they are answered (试卷). */
@entity({
  en: 'One version of the questions on a course, and by what rules they are answered',
  zh: '试卷',
  clause: '5.2.4c',
  rows: {
    everyone: 'of the company',
    read: { name: 'paperRead', en: 'See which papers there are, not what they ask', zh: '查看试卷（不含试题）' },
  },
  list: 'examPapers',
  ids: 'paper',
  numbered: 'SJ',
})
export class ExamPaper extends BusinessRecord {
  @reference('Course', { en: 'The course', zh: '课程', filter: true })
  course!: Ref<Course>;

  @percent({ en: 'With how many of a hundred points it is passed', zh: '及格线（%）' })
  passMark!: string;

  @integer({ en: 'How many minutes there are, by the clock on the wall', zh: '考试时长（分钟）' })
  minutes!: number;

  @integer({ en: 'How often one may sit it', zh: '可参加次数' })
  sittings!: number;

  @many('ExamQuestion', { en: 'The questions', zh: '试题', by: 'paper' })
  examQuestions!: unknown;
}
