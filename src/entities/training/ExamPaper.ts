import { entity, integer, many, percent, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Course } from '../index.js';

@entity({
  en: 'A version of a course’s exam paper: its questions and rules',
  zh: '试卷',
  clause: '5.2.4c',
  rows: {
    everyone: 'of the company',
    read: { en: 'See exam papers, without their questions', zh: '查看试卷（不含试题）' },
  },
  list: 'examPapers',
  ids: 'paper',
  numbered: 'SJ',
})
export class ExamPaper extends BusinessRecord {
  @reference('Course', { en: 'The course', zh: '课程', filter: true })
  course!: Ref<Course>;

  @percent({ en: 'Pass mark in points of a hundred', zh: '及格线（%）' })
  passMark!: string;

  @integer({ en: 'Duration of the exam in minutes of clock time', zh: '考试时长（分钟）' })
  minutes!: number;

  @integer({ en: 'Maximum number of attempts', zh: '可参加次数' })
  sittings!: number;

  @many('ExamQuestion', { en: 'Exam questions', zh: '试题', by: 'paper' })
  examQuestions!: unknown;
}
