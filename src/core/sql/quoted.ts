/** A table's name as SQL wants it: some of our words are its own. */
export const quoted = (table: string): string => `"${table}"`;
