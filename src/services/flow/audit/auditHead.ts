import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { auditStart, isPosition, type AuditPosition } from './auditPosition.js';

/** The last seal of the audit log, noted apart from the seals: else nobody would miss one removed at the end. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
  readonly to: AuditPosition;
}

/** Before the first seal. */
export const noSeal: AuditHead = { number: 0, hash: '', to: auditStart };

const key = 'auditHead';

/** The last seal as noted, and the number of the last that there is: the same unless somebody meddled. */
export async function auditHead(em: EntityManager): Promise<AuditHead & { readonly newest: number }> {
  const params = new Params();
  const sql = `select (select value from platform_value where key = ${params.add(key)}) as value,
    (select coalesce(max(number), 0) from audit_seal) as newest`;
  const [found] = await run<{ value: string | null; newest: number }>(em, sql, params);
  return { ...legible(found!.value), newest: found!.newest };
}

function legible(value: string | null): AuditHead {
  try {
    const { number, hash, to } = JSON.parse(value!) as AuditHead;
    return Number.isInteger(number) && isPosition(to) ? { number, hash, to } : noSeal;
  } catch {
    return noSeal;
  }
}

/** Notes a new last seal. */
export async function noteAuditHead(em: EntityManager, { number, hash, to }: AuditHead): Promise<void> {
  const params = new Params();
  const [$key, $value] = [params.add(key), params.add(JSON.stringify({ number, hash, to }))];
  const sql = `insert into platform_value (key, value) values (${$key}, ${$value})
    on conflict (key) do update set value = excluded.value`;
  await run(em, sql, params);
}
