import { ref } from '@mikro-orm/core';
import { Department } from '../../entities/index.js';
import type { DepartmentFields } from '../../schema/organization/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { findActive } from './findActive.js';

/** Founds a department; it belongs to itself, so that scopes of departments reach it (1.2a). */
export async function foundDepartment(work: Work, { name, parent }: DepartmentFields): Promise<Department> {
  const above = parent ? await findActive(work, Department, parent) : null;
  const department = await begin(work, Department, { name, parent: above && ref(above) });
  department.department = ref(department);
  return department;
}
