import type { Line } from '../../defaultRole.js';
import { assessingTeam } from './assessment.js';
import { rectifying } from './supervision.js';
import { learningTeam } from './training.js';

/** What heads of departments do about assessment, training and findings of their people. */
export const headingTeam: readonly Line[] = [...assessingTeam, ...learningTeam, ['DEPARTMENT_TREE', ...rectifying]];
