import { Account, Department } from '../../entities/index.js';
import { departmentProcess } from '../../processes/organization/department.js';
import { effectsOf, find, findLocked, put } from '../flow/words.js';
import { foundDepartment } from './foundDepartment.js';

export const departmentEffects = effectsOf(departmentProcess, {
  departmentFound: foundDepartment,

  /** Renames a department, moves it below another with all that is below it, or gives it another head (1.2a, 3.4.3d). */
  async departmentEdit(work, { name, parent, head }) {
    const above = typeof parent === 'string' ? await findLocked(work, Department, parent) : parent;
    const account = typeof head === 'string' ? await find(work, Account, head) : head;
    put(work.record, { name, parent: above, department: above, head: account });
  },
});
