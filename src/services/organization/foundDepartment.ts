import type { Given } from '../../core/process.js';
import { Account, Department } from '../../entities/index.js';
import type { departmentProcess } from '../../processes/organization/department.js';
import { begin, findLocked, findOptional, type Work } from '../flow/words.js';

/** Founds a department, which belongs to the one above, so that whoever runs that may found it (1.2a). */
export async function foundDepartment(
  work: Work,
  { name, ...given }: Given<typeof departmentProcess, 'departmentFound'>,
): Promise<Department> {
  const parent = given.parent ? await findLocked(work, Department, given.parent) : null;
  const head = await findOptional(work, Account, given.head);
  return begin(work, Department, { name, parent, department: parent, head });
}
