import { exists, type Fact } from '../../core/words.js';
import { InspectionItem } from '../../entities/index.js';
import { clauses } from '../../regulation/clauses.js';

const known = [...clauses.keys()].map((code) => `'${code}'`).join(', ');

/** What is planned or found is held against a clause that the regulation does not have. */
export const unknownClause: Fact = {
  code: 'UNKNOWN_CLAUSE',
  means: { en: 'There is no such clause', zh: '没有该条款' },
  clause: '4.1.1c',
  curable: true,
  params: { field: 'askedByClause' },
  sql: (row) => `coalesce(${row}.asked_by_clause not in (${known}), false)`,
};

/** The same of what an inspection looked at. */
export const itemOfUnknownClause: Fact = {
  ...unknownClause,
  sql: exists(InspectionItem, 'inspection', unknownClause.sql),
};
