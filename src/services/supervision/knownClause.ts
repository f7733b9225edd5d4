import { badInput } from '../../core/refusal.js';
import { clauses } from '../../regulation/clauses.js';

/** The clause of this code; refused where the regulation has none. */
export function knownClause(code: string): string {
  if (!clauses.has(code as never)) throw badInput('There is no such clause.', '没有该条款。');
  return code;
}
