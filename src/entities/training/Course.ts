import { choice, many, name, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import { trainingCategories } from './TrainingPlanItem.js';

/** What anybody may study by themselves, and be tested on (课程). */
@entity({
  en: 'What anybody may study by themselves',
  zh: '课程',
  clause: '5.2.4a',
  rows: { everyone: 'of the company', read: { en: 'See courses', zh: '查看课程' } },
  list: 'courses',
  ids: 'course',
  numbered: 'KC',
})
export class Course extends BusinessRecord {
  @name({ en: 'What it is called', zh: '课程名称', filter: true, order: true })
  title!: string;

  @choice('TrainingCategory', trainingCategories, { en: 'What it is about', zh: '培训类别', filter: true })
  category!: keyof typeof trainingCategories;

  @text({ en: 'What is to be studied, or where to find it', zh: '学习资料', clause: '5.2.4a' })
  material!: string;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '5.2.4a', by: 'record' })
  files!: unknown;

  @many('ExamPaper', { en: 'The papers that test it', zh: '试卷', clause: '5.2.4c', by: 'course' })
  papers!: unknown;
}
