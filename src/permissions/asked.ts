import { clock } from '../core/clock.js';
import type { Fact } from '../core/fact.js';
import type { Params } from '../core/params.js';
import type { Viewer } from '../core/viewer.js';

/** The fact about whoever acts now; their ids and the moment become parameters only where it asks for them. */
export function asked(fact: Fact, row: string, viewer: Viewer, params: Params): string {
  return fact
    .sql(row, ':actors', ':now')
    .replaceAll(':actors', () => `${params.add([viewer.account])}::text[]`)
    .replaceAll(':now', () => `${params.add(clock.now())}::timestamptz`);
}
