import type { EntityManager } from '@mikro-orm/postgresql';
import { canonical } from '../../../core/canonical.js';
import { hmac } from '../../../core/hmac.js';
import { Params } from '../../../core/sql/params.js';
import { Refusal, type Blocker } from '../../../core/refusal.js';
import { sha256 } from '../../../core/sha256.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { run } from '../../../reads/run.js';
import type { Taking } from './taking.js';

/** A taken step: on which record, and what its service had to tell beside it. */
export interface Taken {
  readonly id: string;
  readonly told: Readonly<Record<string, unknown>>;
  /** What it warned of. */
  readonly warnings: readonly Blocker[];
  /** It was taken before, under the same key: nothing has changed now. */
  readonly repeated: boolean;
}

const otherInput = {
  en: 'This idempotency key came with another input before. Repeat that input, or choose a new key.',
  zh: '该幂等键已用于另一输入；请重复原输入或换用新键。',
};

/** The moment from which on keys must have been used to count at another: they are kept 24 hours. In SQL. */
export const keysCountSince = (now: string): string => `${now} - interval '24 hours'`;

/** Deduplicates by idempotency key: a step is taken once under a key of its account, and who retries hears what it came to. */
export async function onceByKey(taking: Taking, take: () => Promise<BusinessRecord>): Promise<Taken> {
  const { em, request, told, toldOnce } = taking;
  const { idempotencyKey, ...input } = request;
  const warnings = () => [...taking.warnings.values()];
  const taken = (id: string): Taken => {
    return { id, told: { ...told, ...toldOnce }, warnings: warnings(), repeated: false };
  };
  if (!idempotencyKey) return taken((await take()).id);

  const key = [taking.context.viewer.account, taking.step.name, sha256(idempotencyKey)] as const;
  const inputHash = hmac(idempotencyKey, canonical(input));
  if (!(await claim(taking, key, inputHash))) {
    const before = await cameTo(em, key);
    if (before.inputHash !== inputHash) throw new Refusal('CONFLICT', { means: otherInput });
    const { warnings = [], ...told } = before.told;
    return { id: before.id, told, warnings, repeated: true };
  }
  const { id, version } = await take();
  await keep(em, key, { id, version, told: { ...told, ...(taking.warnings.size && { warnings: warnings() }) } });
  return taken(id);
}

type Key = readonly [account: string, mutation: string, keyHash: string];

const isKey = (key: Key, params: Params) =>
  `(account_id, mutation, key_hash) = (${key.map((part) => params.add(part)).join(', ')})`;

/** Whether the key is free, and ours from now on; waits for whoever is just using it. */
async function claim({ em, now }: Taking, key: Key, inputHash: string): Promise<boolean> {
  const params = new Params();
  const values = [...key, inputHash].map((value) => params.add(value));
  const at = params.moment(now);
  const sql = `insert into idempotency_record as r (account_id, mutation, key_hash, input_hash, at)
    values (${values.join(', ')}, ${at})
    on conflict (account_id, mutation, key_hash) do update set input_hash = excluded.input_hash, at = excluded.at
    where r.at <= ${keysCountSince(at)} returning 1`;
  return (await run(em, sql, params)).length > 0;
}

/** What is kept of what was told: its own values, and what it warned of. */
type Kept = Taken['told'] & { readonly warnings?: readonly Blocker[] };

async function cameTo(em: EntityManager, key: Key) {
  const params = new Params();
  const sql = `select input_hash as "inputHash", record_id as id, told from idempotency_record where ${isKey(key, params)}`;
  const [found] = await run<{ inputHash: string; id: string; told: Kept }>(em, sql, params);
  return found!;
}

async function keep(
  em: EntityManager,
  key: Key,
  { id, version, told }: Pick<BusinessRecord, 'id' | 'version'> & Pick<Taken, 'told'>,
) {
  const params = new Params();
  const [$id, $version, $told] = [id, version, JSON.stringify(told)].map((value) => params.add(value));
  const sql = `update idempotency_record set record_id = ${$id}, version = ${$version}, told = ${$told}::jsonb where ${isKey(key, params)}`;
  await run(em, sql, params);
}
