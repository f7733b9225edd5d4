import type { Given } from '../../core/process.js';
import { Employee } from '../../entities/index.js';
import type { employeeProcess } from '../../processes/organization/employee.js';
import { begin, type Work } from '../flow/words.js';
import { placeIn } from './placeIn.js';

/** Hires somebody into a position from a day on (1.2c). */
export async function hireEmployee(
  work: Work,
  { name, ...placement }: Given<typeof employeeProcess, 'employeeHire'>,
): Promise<Employee> {
  const employee = await begin(work, Employee, { name });
  await placeIn(work, employee, placement);
  return employee;
}
