/** The states in which a ticket waits for others. */
export const waiting = ['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS'] as const;

/** The states in which it is known what shall be done and it is not done yet. */
export const inWork = ['ASSESSED', 'IN_PROGRESS', ...waiting] as const;

/** The states in which somebody works on a ticket, or it waits. */
export const underWay = ['ASSIGNED', ...inWork] as const;
