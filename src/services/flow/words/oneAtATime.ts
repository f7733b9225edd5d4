import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';

/** Takes an advisory lock (mutex): of two who begin something of which there is one only, the second waits until the first's transaction ends. */
export async function oneAtATime({ [connection]: em }: Transaction, what: string): Promise<void> {
  const params = new Params();
  await run(em, `select pg_advisory_xact_lock(hashtext(${params.add(what)}))`, params);
}
