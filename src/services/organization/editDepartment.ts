import { ref } from '@mikro-orm/core';
import { Department } from '../../entities/index.js';
import type { DepartmentFields } from '../../schema/organization/inputs.js';
import type { StepInput } from '../../schema/steps.js';
import { put } from '../flow/lines.js';
import type { Work } from '../flow/work.js';
import { findActive } from './findActive.js';

/** Renames a department, or moves it below another with all that is below it (1.2a). */
export async function editDepartment(
  work: Work<Department>,
  { name, parent }: StepInput & Partial<DepartmentFields>,
): Promise<void> {
  put(Department, work.record, { name, parent: parent ? ref(await findActive(work, Department, parent)) : parent });
}
