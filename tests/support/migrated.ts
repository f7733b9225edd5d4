/** A database with all tables and nobody's rows, which the others of a run are copies of: so migrations run once. */
export const migrated = 'migrated';
