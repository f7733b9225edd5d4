import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { Params } from '../../src/core/sql/params.js';
import { run } from '../../src/reads/run.js';
import { beginSession } from '../../src/services/access/sessions.js';
import { Person, type Send } from '../client.js';

/** Whoever acts in the history of the demo company. */
export interface Staff {
  readonly send: Send;
  /** Somebody at work, in a session of the day. */
  readonly as: (login: string) => Promise<Person>;
  /** The id of their account. */
  readonly account: (login: string) => Promise<string>;
}

const workingDay = 10 * 3_600_000;

/**
 * Begins sessions as signing in does, without the passwords, which take a core for a while each: whoever works through
 * a year signs in on each of its days.
 */
export function staffOf(em: EntityManager, send: Send): Staff {
  const accounts = new Map<string, string>();
  const sessions = new Map<string, { readonly person: Person; readonly since: number }>();

  async function account(login: string): Promise<string> {
    const params = new Params();
    const sql = `select id from account where login = ${params.add(login)}`;
    const id = accounts.get(login) ?? (await run<{ id: string }>(em.fork(), sql, params))[0]?.id;
    if (!id) throw new Error(`No account signs in as ${login}.`);
    accounts.set(login, id);
    return id;
  }

  async function as(login: string): Promise<Person> {
    const now = clock.now();
    const known = sessions.get(login);
    if (known && now.getTime() - known.since < workingDay) return known.person;
    const id = await account(login);
    const person = new Person(send, id, await beginSession(em.fork(), id, now), 'zh');
    sessions.set(login, { person, since: now.getTime() });
    return person;
  }

  return { send, as, account };
}
