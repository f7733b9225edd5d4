import { expect } from '@jest/globals';
import { Refused } from '../../demo/client.js';
import { sql } from './people.js';

/** How something is refused. */
export interface Refusal {
  readonly code: string;
  /** Of STEP_BLOCKED all blockers, in their order. */
  readonly blocker?: string | readonly string[];
  /** Of BAD_USER_INPUT the field that cannot be so, by its path. */
  readonly field?: string;
  /** The clause of the first blocker, or else of the refused field or of the refusal. */
  readonly clause?: string;
  /** False where the same was refused within the minute, which is not recorded again. */
  readonly recorded?: boolean;
}

/** Refused because of these, of which the first is for the sake of the clause. */
export const blocked = (blocker: string | readonly string[], clause?: string): Refusal => ({
  code: 'STEP_BLOCKED',
  blocker,
  ...(clause ? { clause } : {}),
});

/** Refused because a field of the input can mean nothing, or is out of its bounds. */
export const unfit = (field: string, clause: string): Refusal => ({ code: 'BAD_USER_INPUT', field, clause });

/** The same as was refused just now: not recorded again. */
export const again = (refusal: Refusal): Refusal => ({ ...refusal, recorded: false });

const recorded = ['FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'STEP_BLOCKED'];
/** Tables of which nothing is told; of `number_sequence` because a refused step's number is lost. */
const beside = [
  'audit_event',
  'session',
  'sign_in_attempt',
  'mikro_orm_migrations',
  'instance',
  'audit_seal',
  'number_sequence',
];

/** Rows that change by themselves, of tables that do not. */
const restless = new Map([['platform_value', `where key <> 'auditHead'`]]);

/**
 * What stands in each table: every version of a row by its place and the transaction that wrote it. Equal where nothing
 * was added, removed or written anew, be it with the same values; read without a look at the values, for it is asked
 * around every refusal.
 */
export async function everything(ask = sql): Promise<Record<string, string>> {
  const query = queries.get(ask) ?? queryOver(ask);
  queries.set(ask, query);
  const found = await ask<{ name: string; rows: string }>(await query, 1_000);
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

const queries = new WeakMap<typeof sql, Promise<string>>();

/** Over all tables that a database has, which stay the same; what has a parameter is prepared, and planned once. */
async function queryOver(ask: typeof sql): Promise<string> {
  const tables = await ask<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
    beside,
  );
  const stands = tables.map(
    ({ name }) =>
      `select '${name}' as name, (select concat(count(*), ' ', sum(hashtidextended(ctid, xmin::text::bigint))) from "${name}" ${restless.get(name) ?? ''}) as rows`,
  );
  return `${stands.join(' union all ')} limit $1`;
}

/** What somebody tries is refused so, nothing in the database changed, and the audit log says that it was refused. */
export async function expectRefused(
  attempt: () => Promise<unknown>,
  { code, blocker, field, clause, ...rest }: Refusal,
): Promise<void> {
  const before = await everything();
  const [last] = await sql<{ id: string }>('select coalesce(max(id), 0) as id from audit_event');

  const refused = await attempt().then(
    (answer) => ({ answer }),
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refused);
  const { blockers, fields, ...said } = refused as Refused;
  const codes = blockers.map(({ code }) => code);
  expect({ code: said.code, blockers: codes }).toEqual({ code, blockers: [blocker ?? []].flat() });
  if (field) expect(fields.map(({ path }) => path)).toEqual([field]);
  if (clause) expect((blockers[0] ?? fields[0])?.clause ?? said.clause).toBe(clause);

  expect(await everything()).toEqual(before);
  const audits = await sql('select outcome, code from audit_event where id > $1 order by id', last!.id);
  expect(audits).toEqual((rest.recorded ?? recorded.includes(code)) ? [{ outcome: 'REFUSED', code }] : []);
}
