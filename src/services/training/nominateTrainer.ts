import { ref } from '@mikro-orm/core';
import { Account, InternalTrainer } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { begin, type Work } from '../flow/work.js';

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
