import { ref } from '@mikro-orm/core';
import { Department, Position } from '../../entities/index.js';
import type { PositionFields } from '../../schema/organization/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { findActive } from './findActive.js';

/** Creates a position in a department, whoever's it is that acts (1.2b). */
export async function createPosition(work: Work, { title, department }: PositionFields): Promise<Position> {
  return begin(work, Position, { title, department: ref(await findActive(work, Department, department)) });
}
