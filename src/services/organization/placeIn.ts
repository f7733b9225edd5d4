import type { Given } from '../../core/process.js';
import { Placement, Position, type Employee } from '../../entities/index.js';
import type { employeeProcess } from '../../processes/organization/employee.js';
import { add, findLocked, type Work } from '../flow/words.js';

/** Puts an employee into a position from a day on, and into its department (1.2b). */
export async function placeIn(
  work: Work,
  employee: Employee,
  { fromDay, ...given }: Given<typeof employeeProcess, 'employeePlace'>,
): Promise<void> {
  const position = await findLocked(work, Position, given.position);
  add(work, Placement, { employee, position, fromDay });
  employee.department = position.department;
}
