import { addDays } from '../../core/businessTime.js';
import type { Employee } from '../../entities/index.js';
import type { PlacementFields } from '../../schema/organization/inputs.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';
import { endPlacements } from './endPlacements.js';
import { placeIn } from './placeIn.js';

/** Moves an employee to another position from a day on; the present one ends the day before (1.2b). */
export async function placeEmployee(work: Work<Employee>, given: StepInput & PlacementFields): Promise<void> {
  await endPlacements(work, addDays(given.fromDay, -1));
  await placeIn(work, work.record, given);
}
