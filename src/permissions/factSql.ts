import type { Fact } from '../core/fact.js';
import type { Params } from '../core/sql/params.js';
import type { Viewer } from '../core/viewer.js';

/**
 * The SQL of a fact about the present actor, the viewer and those whose conflicts are theirs (SOD-31), or about the viewer `alone`;
 * ids and the moment become parameters only where it asks for them.
 */
export function factSql(fact: Fact, row: string, viewer: Viewer, params: Params, alone = false): string {
  const actors = alone ? [viewer.account] : [viewer.account, ...viewer.conflictsOf];
  return fact
    .sql(row, ':actors', ':now')
    .replaceAll(':actors', () => `${params.add(actors)}::text[]`)
    .replaceAll(':now', () => params.now());
}
