import type { Person, Stepped } from '../../demo/client.js';
import { hire, sql } from './people.js';

/** A moment so many hours from now, by the real clock. */
export const hours = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString();

/** An employee with these roles beside what every employee may. */
export const employee = (roles: string | readonly string[] = [], department?: string): Promise<Person> =>
  hire([roles, 'EMPLOYEE'].flat(), department ? { department } : {});

/** For so many hours from now: a day unless said. */
export const period = (from = 0, to = 24) => ({ validFrom: hours(from), validTo: hours(to), reason: 'On leave' });

/** What somebody offers to another. */
export const give = (delegator: Person, { account }: Person, given: object = period()): Promise<Stepped> =>
  delegator.step('delegationGive', { delegate: account, ...given });

export const accept = (delegate: Person, { id, version }: Stepped): Promise<Stepped> =>
  delegate.step('delegationAccept', { id, expectedVersion: version });

/** Lets somebody stand in for another. */
export const standIn = async (delegate: Person, delegator: Person, given: object = period()): Promise<Stepped> =>
  accept(delegate, await give(delegator, delegate, given));

export const end = (by: Person, { id, version }: Stepped): Promise<Stepped> =>
  by.step('delegationEnd', { id, expectedVersion: version, note: 'Back at work' });

/** Whom the step records of a record name as having acted, and for whom. */
export const actorsOf = ({ id }: { readonly id: string }, step: string) =>
  sql<{ actor: string; behalf: string | null; audited: string | null }>(
    `select s.actor_id as actor, s.on_behalf_of_id as behalf, a.on_behalf_of_id as audited
      from step_record s join audit_event a on a.record_id = s.record_id and a.action = s.step and a.outcome = 'TAKEN'
      where s.record_id = $1 and s.step = $2`,
    id,
    step,
  );
