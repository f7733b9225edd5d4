import { Employee } from '../../entities/index.js';
import type { PlacementFields } from '../../schema/organization/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { placeIn } from './placeIn.js';

/** Hires somebody into a position from a day on (1.2c). */
export async function hireEmployee(
  work: Work,
  { name, ...given }: PlacementFields & { name: string },
): Promise<Employee> {
  const employee = await begin(work, Employee, { name });
  await placeIn(work, employee, given);
  return employee;
}
