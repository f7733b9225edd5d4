import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { looseEnds } from '../../processes/looseEnds.js';
import { shown } from '../../reads/columns.js';
import { run } from '../../reads/run.js';

/** Where the loop does not lead on: which invariant is broken, on which record, since when. */
export interface Loose {
  readonly code: string;
  readonly record: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

/** How many are told of at most: the longest loose first. */
const most = 500;

/** Everything that should lead on at a moment and does not (1.3.4e). */
export async function findLooseEnds(em: EntityManager, now: Date): Promise<Loose[]> {
  const params = new Params();
  const moment = params.moment(now);
  const each = Object.entries(looseEnds).map(
    ([code, { sql }]) => `select '${code}' as code, x.record, x.since from (${sql(moment)}) x`,
  );
  const sql = `select x.code, x.record, ${shown('x.since', 'moment')} as since from (${each.join(' union all ')}) x order by x.since, x.record, x.code limit ${most}`;
  return run<Loose>(em, sql, params);
}
