import { Course } from '../../entities/index.js';
import { put } from '../flow/lines.js';
import { begin, type Work } from '../flow/work.js';

type CourseFields = Pick<Course, 'title' | 'category' | 'material'>;

/** Begins a course (5.2.4a). */
export const draftCourse = (work: Work<Course>, { title, category, material }: CourseFields): Promise<Course> =>
  begin(work, Course, { title, category, material });

/** Changes a course (5.2.5c). */
export const editCourse = async (
  { record }: Work<Course>,
  { title, category, material }: Partial<CourseFields>,
): Promise<void> => put(Course, record, { title, category, material });
