import type { Employee } from '../../entities/index.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';
import { endPlacements } from './endPlacements.js';

/** Ends what an employee holds with the last day in the company (1.2c). */
export async function leaveCompany(work: Work<Employee>, { lastDay }: StepInput & { lastDay: string }): Promise<void> {
  await endPlacements(work, lastDay);
}
