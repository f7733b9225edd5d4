import type { Employee } from '../../entities/index.js';
import type { PlacementFields } from '../../schema/organization/inputs.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';
import { endPlacements } from './endPlacements.js';
import { placeIn } from './placeIn.js';

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Moves an employee to another position from a day on; the present one ends the day before (1.2b). */
export async function placeEmployee(work: Work<Employee>, given: StepInput & PlacementFields): Promise<void> {
  await endPlacements(work, dayBefore(given.fromDay));
  await placeIn(work, work.record, given);
}
