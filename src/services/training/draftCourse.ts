import { Course } from '../../entities/index.js';
import { begin, type Work } from '../flow/work.js';

/** Begins a course (5.2.4a). */
export const draftCourse = (
  work: Work<Course>,
  { title, category, material }: Pick<Course, 'title' | 'category' | 'material'>,
): Promise<Course> => begin(work, Course, { title, category, material });
