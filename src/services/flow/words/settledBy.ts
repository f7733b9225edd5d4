/** The moment up to which all that was ever begun is in the database by now, or undone: a minute ago. */
export const settledBy = (now: Date): Date => new Date(now.getTime() - 60_000);
