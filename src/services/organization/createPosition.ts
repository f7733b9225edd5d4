import type { Given } from '../../core/process.js';
import { Department, Position } from '../../entities/index.js';
import type { positionProcess } from '../../processes/organization/position.js';
import { begin, findLocked, type Work } from '../flow/words.js';

/** Creates a position in a department, owned by the actor (1.2b). */
export const createPosition = async (
  work: Work,
  { title, department }: Given<typeof positionProcess, 'positionCreate'>,
): Promise<Position> => begin(work, Position, { title, department: await findLocked(work, Department, department) });
