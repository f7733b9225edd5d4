import { expect } from '@jest/globals';
import { Refused } from '../../demo/client.js';
import { sql } from './people.js';
import { everything } from './refused.js';

/** All that a refusal must leave as it is, sessions included; they move with their use, and refusals leave an audit event. */
async function kept(ask: typeof sql) {
  const sessions = await ask(
    `select md5(string_agg(id || coalesce(ended_at::text, ''), ' ' order by id)) from session`,
  );
  const audit = await ask(`select count(*) from audit_event where outcome <> 'REFUSED'`);
  return { ...(await everything(ask)), sessions, audit };
}

/** What an act was refused with; throws where it was not. */
export async function refusalOf(act: () => Promise<unknown>): Promise<Refused> {
  const error = await act().then(
    (answer) => new Error(`Expected to be refused, but got ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  if (error instanceof Refused) return error;
  throw error;
}

/**
 * Sees that an act is refused with this code, with this clause of its own and these blockers, each with its clause
 * (`ROLE_HELD 3.2.4b`), and that nothing changed; `ask` where the database is another than the worker's.
 */
export async function refused(
  act: () => Promise<unknown>,
  code: string,
  clause?: string,
  blockers: readonly string[] = [],
  ask: typeof sql = sql,
): Promise<void> {
  const before = await kept(ask);
  const refusal = await refusalOf(act);
  const said = { code: refusal.code, clause: refusal.clause };
  const cited = refusal.blockers.map(({ code, clause }) => `${code} ${clause}`);
  expect({ ...said, blockers: cited }).toEqual({ code, clause, blockers });
  expect(await kept(ask)).toEqual(before);
}
