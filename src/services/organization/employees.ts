import { addDays } from '../../core/businessTime.js';
import { employeeProcess } from '../../processes/organization/employee.js';
import { effectsOf } from '../flow/words.js';
import { endPlacements } from './endPlacements.js';
import { hireEmployee } from './hireEmployee.js';
import { placeIn } from './placeIn.js';

export const employeeEffects = effectsOf(employeeProcess, {
  employeeHire: hireEmployee,

  /** Moves an employee to another position from a day on; the present one ends the day before (1.2b). */
  async employeePlace(work, given) {
    await endPlacements(work, addDays(given.fromDay, -1));
    await placeIn(work, work.record, given);
  },

  /** Ends what an employee holds with the last day in the company (1.2c). */
  async employeeLeave(work, { lastDay }) {
    await endPlacements(work, lastDay);
  },
});
