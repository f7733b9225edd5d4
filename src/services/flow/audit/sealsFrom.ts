import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import type { SealContent } from './sealHash.js';

/** An audit seal as it is found. */
export interface FoundSeal extends SealContent {
  readonly hash: string;
  readonly signature: string | null;
}

const atOnce = 1_000;

/** The audit seals from a number to another, in their order, read bit by bit. */
export async function* sealsFrom(em: EntityManager, from: number, to: number): AsyncGenerator<FoundSeal> {
  for (let next = from; ;) {
    const params = new Params();
    const sql = `select number, "from", "to", count, root, previous, sealed_at as "sealedAt", hash, signature
      from audit_seal where number between ${params.add(next)} and ${params.add(to)} order by number limit ${atOnce}`;
    const seals = await run<FoundSeal>(em, sql, params);
    for (const seal of seals) yield { ...seal, sealedAt: new Date(seal.sealedAt) };
    if (seals.length < atOnce) return;
    next = seals.at(-1)!.number + 1;
  }
}
