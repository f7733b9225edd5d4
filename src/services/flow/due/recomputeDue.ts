import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { clockColumns, clockOf, type ClockRow } from '../clocks/clockRows.js';
import { companyAt, type Company } from '../clocks/companyAt.js';
import { moveDue, recounted, type MovedDue } from './moveDue.js';
import type { Doing } from '../once.js';
import { tellMoved } from './tellMoved.js';

/** How many clocks are looked at, and of how many records something is moved, in one transaction. */
const [looked, moved] = [1000, 100];

/**
 * Recomputes when everything is due whose time runs, by the calendar and the settings as they are at a moment, in
 * transactions of a few records each; where nothing changed nothing moves. Whoever is concerned is told (3.4.1a).
 */
export async function recomputeDue(doing: Doing, now: Date): Promise<MovedDue[]> {
  const em = doing.em.fork();
  const company = await companyAt(em, now);
  const all: MovedDue[] = [];
  for (let last: string | undefined = '0'; last;) {
    const clocks: Found[] = await clocksAfter(em, last);
    last = clocks.at(-1)?.id;
    const stale = clocks.filter(({ record, ...row }) => recounted(clockOf(row), record, company));
    const records = [...new Set(stale.map(({ record }) => record))];
    for (let from = 0; from < records.length; from += moved)
      all.push(...(await moveSome(doing, records.slice(from, from + moved), company, now)));
  }
  return all;
}

type Found = ClockRow & { readonly record: string };

function clocksAfter(em: EntityManager, id: string): Promise<Found[]> {
  const params = new Params();
  const sql = `select c.record_id as record, ${clockColumns} from clock c
    where c.done_at is null and c.paused_at is null and c.id > ${params.add(id)}::bigint order by c.id limit ${looked}`;
  return run(em, sql, params);
}

const moveSome = (doing: Doing, records: readonly string[], company: Company, now: Date): Promise<MovedDue[]> =>
  doing.em.fork().transactional(async (em) => {
    const own = await moveDue(em as EntityManager, records, company, now);
    await tellMoved({ ...doing, em: em as EntityManager }, own, now);
    return own;
  });
