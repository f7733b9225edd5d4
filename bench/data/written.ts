import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../src/core/params.js';
import { run } from '../../src/reads/run.js';

const trails = ['step_record', 'audit_event', 'event', 'task'];

/** Remembers where the tables end, and answers with what deletes all that is written beyond: the next run finds the same. */
export async function written(em: EntityManager): Promise<() => Promise<void>> {
  const begun = new Date();
  const ends = new Map<string, string>();
  for (const table of trails) {
    const [row] = await run<{ end: string }>(em, `select coalesce(max(id), 0)::text as end from ${table}`);
    ends.set(table, row!.end);
  }
  return async () => {
    await em.fork().transactional(async (em) => {
      const inside = em as EntityManager;
      await run(inside, 'set local session_replication_role = replica');
      for (const [table, end] of ends) {
        const params = new Params();
        await run(inside, `delete from ${table} where id > ${params.add(end)}::bigint`, params);
      }
      const params = new Params();
      const made = `select id from quotation where entered_at >= ${params.moment(begun)}`;
      await run(inside, `delete from quotation_line where quotation_id in (${made})`, params);
      await run(inside, `delete from quotation where entered_at >= $1::timestamptz`, params);
    });
  };
}
