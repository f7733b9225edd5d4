import type { Line } from '../../defaultRole.js';
import { assessingTeam } from './assessment.js';
import { rectifying } from './supervision.js';
import { learningTeam } from './training.js';

/** What whoever heads people does about their assessment, what they learn, and what inspections found of them. */
export const headingTeam: readonly Line[] = [...assessingTeam, ...learningTeam, ['DEPARTMENT_TREE', ...rectifying]];
