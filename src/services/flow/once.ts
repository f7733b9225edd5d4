import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { run } from '../../reads/run.js';

/** What a job is done with. */
export interface Doing {
  readonly em: EntityManager;
  /** Whether what accounts are told is also mailed to them. */
  readonly mails: boolean;
}

/** A step that was taken, as jobs hear of it. */
export interface Happened {
  readonly id: string;
  readonly at: Date;
  readonly step: string;
  readonly record: string;
  readonly version: number;
}

/** What a job does for an event, in the transaction in which it also says that it is done. */
export type Act = (doing: Doing, event: Happened) => Promise<void>;

/** Deduplicates by event and job: however often workers retry, a job acts for an event once. */
export async function once(doing: Doing, job: string, event: string, act: Act): Promise<void> {
  await doing.em.fork().transactional(async (em) => {
    const params = new Params();
    const [found] = await run<Omit<Happened, 'at'> & { at: string }>(
      em,
      `with done as (insert into handled (event_id, job) values (${params.add(event)}::bigint, ${params.add(job)})
        on conflict do nothing returning event_id)
       select e.id, e.at, e.step, e.record_id as record, e.version from event e join done on done.event_id = e.id`,
      params,
    );
    if (found) await act({ ...doing, em }, { ...found, at: new Date(found.at) });
  });
}
