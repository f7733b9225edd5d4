import { ref } from '@mikro-orm/core';
import { Account, Department } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { DepartmentFields } from '../../schema/organization/inputs.js';
import type { StepInput } from '../../schema/steps.js';
import { put } from '../flow/put.js';
import type { Work } from '../flow/work.js';
import { findActive } from './findActive.js';

type Given = StepInput & Partial<DepartmentFields>;

/** Renames a department, moves it below another with all that is below it, or gives it another head (1.2a, 3.4.3d). */
export async function editDepartment(work: Work<Department>, { name, parent, head }: Given): Promise<void> {
  const above = parent ? ref(await findActive(work, Department, parent)) : parent;
  const account = head ? ref(await find(work.em, Account, head, work)) : head;
  put(work.record, { name, parent: above, department: above, head: account } as never);
}
