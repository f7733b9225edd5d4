import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../src/core/sql/params.js';
import { run } from '../../src/reads/run.js';
import { sharedValue, valueOf } from '../../src/services/access/platform.js';

const remembered = 'benchEnds';
const trails = ['step_record', 'audit_event', 'event', 'task'];

/** The tables that a run writes into. */
export const writtenTables = [...trails, 'quotation', 'quotation_line'];

interface Ends {
  readonly at: string;
  readonly trails: Readonly<Record<string, string>>;
}

async function endsOf(em: EntityManager): Promise<Ends> {
  const trailEnds: Record<string, string> = {};
  for (const table of trails) {
    const [row] = await run<{ end: string }>(em, `select coalesce(max(id), 0)::text as end from ${table}`);
    trailEnds[table] = row!.end;
  }
  return { at: new Date().toISOString(), trails: trailEnds };
}

/** Deletes what runs have written, also one that was broken off: each finds what the first one found. */
export async function forgetWritten(em: EntityManager): Promise<void> {
  const known = await valueOf(em, remembered);
  if (!known) {
    const first = JSON.stringify(await endsOf(em));
    await sharedValue(em, remembered, () => first);
    return;
  }
  const ends = JSON.parse(known) as Ends;
  await em.fork().transactional(async (em) => {
    const inside = em as EntityManager;
    await run(inside, 'set local session_replication_role = replica');
    for (const table of trails) {
      const params = new Params();
      await run(inside, `delete from ${table} where id > ${params.add(ends.trails[table])}::bigint`, params);
    }
    const since = new Params();
    const made = `entered_at >= ${since.moment(new Date(ends.at))}`;
    await run(
      inside,
      `delete from quotation_line where quotation_id in (select id from quotation where ${made})`,
      since,
    );
    await run(inside, `delete from quotation where ${made}`, since);
  });
}
