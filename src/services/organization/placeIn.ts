import { ref } from '@mikro-orm/core';
import { Placement, Position, type Employee } from '../../entities/index.js';
import type { PlacementFields } from '../../schema/organization/inputs.js';
import { add, type Work } from '../flow/work.js';
import { findActive } from './findActive.js';

/** Puts an employee into a position from a day on, and into its department (1.2b). */
export async function placeIn(
  work: Work,
  employee: Employee,
  { position: id, fromDay }: PlacementFields,
): Promise<void> {
  const position = await findActive(work, Position, id);
  add(work, Placement, { employee: ref(employee), position: ref(position), fromDay, toDay: null });
  employee.department = position.department;
}
