import { choice, entity, many, name, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import { trainingCategories } from './TrainingPlanItem.js';

@entity({
  en: 'A course for self-study by anyone',
  zh: '课程',
  clause: '5.2.4a',
  rows: { everyone: 'of the company', read: { en: 'See courses', zh: '查看课程' } },
  list: 'courses',
  ids: 'course',
  numbered: 'KC',
})
export class Course extends BusinessRecord {
  @name({ en: 'Title of the course', zh: '课程名称', filter: true, order: true })
  title!: string;

  @choice('TrainingCategory', trainingCategories, { en: 'Category of the course', zh: '培训类别', filter: true })
  category!: keyof typeof trainingCategories;

  @text({ en: 'Study material, or its location', zh: '学习资料', clause: '5.2.4a' })
  material!: string;

  @many('FileRecord', { en: 'Files of the course', zh: '文件', clause: '5.2.4a', by: 'record' })
  files!: unknown;

  @many('ExamPaper', { en: 'Exam papers of the course', zh: '试卷', clause: '5.2.4c', by: 'course' })
  papers!: unknown;
}
