/** Whether an assignment gives its role at a moment, in SQL. */
export const heldAt = (assignment: string, now: string): string =>
  `${assignment}.state = 'ACTIVE' and ${assignment}.valid_from <= ${now} and ${notOver(assignment, now)}`;

/** Whether an assignment gives its role, now or later, or is proposed to, in SQL. */
export const heldOrProposed = (assignment: string, now: string): string =>
  `${assignment}.state in ('ACTIVE', 'PROPOSED') and ${notOver(assignment, now)}`;

const notOver = (assignment: string, now: string) =>
  `(${assignment}.valid_to is null or ${assignment}.valid_to > ${now})`;
