import type { Line } from './defaultRole.js';
import { assessingTeam } from './assessmentGrants.js';
import { rectifyingTeam } from './supervisionRoles.js';
import { learningTeam } from './trainingRoles.js';

/** What whoever heads people does about their assessment, what they learn, and what inspections found of them. */
export const headingTeam: readonly Line[] = [...assessingTeam, ...learningTeam, rectifyingTeam];
