import { ref } from '@mikro-orm/core';
import { Account, Department } from '../../entities/index.js';
import type { DepartmentFields } from '../../schema/organization/inputs.js';
import { findRef } from '../flow/findRef.js';
import { begin, type Work } from '../flow/work.js';
import { findActive } from './findActive.js';

/** Founds a department, which belongs to the one above, so that whoever runs that may found it (1.2a). */
export async function foundDepartment(work: Work, { name, parent, head }: DepartmentFields): Promise<Department> {
  const above = parent ? ref(await findActive(work, Department, parent)) : null;
  const account = await findRef(work, Account, head);
  return begin(work, Department, { name, parent: above, department: above, head: account });
}
