import { ref } from '@mikro-orm/core';
import { Department } from '../../entities/index.js';
import type { DepartmentFields } from '../../schema/organization/inputs.js';
import type { StepInput } from '../../schema/steps.js';
import { put } from '../flow/lines.js';
import type { Work } from '../flow/work.js';
import { findActive } from './findActive.js';

type Given = StepInput & Partial<DepartmentFields>;

/** Renames a department, or moves it below another with all that is below it (1.2a). */
export async function editDepartment(work: Work<Department>, { name, parent }: Given): Promise<void> {
  const above = parent ? ref(await findActive(work, Department, parent)) : parent;
  put(Department, work.record, { name, parent: above, department: above });
}
