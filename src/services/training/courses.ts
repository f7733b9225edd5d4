import { ref } from '@mikro-orm/core';
import { Account, Course, InternalTrainer } from '../../entities/index.js';
import { find } from '../../reads/find.js';
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

/** Proposes a colleague as a trainer, who is told whether it is agreed to (5.2.2a). */
export async function nominateTrainer(
  work: Work<InternalTrainer>,
  { teacher: id, subjects, practisesSince }: { teacher: string; subjects: string; practisesSince: string },
): Promise<InternalTrainer> {
  const teacher = await find(work.em, Account, id, work);
  return begin(work, InternalTrainer, {
    teacher: ref(teacher),
    department: teacher.department,
    subjects,
    practisesSince,
  });
}
