/** What seals of the workers' databases are signed with, by every server that seals there. */
export const auditKey = 'the key of all but the second platform of each worker';
