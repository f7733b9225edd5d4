import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityDeclaration } from '../../../core/fields/declaration.js';
import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import { heldAt } from '../../../processes/access/held.js';
import { heldOn } from '../../../permissions/scopes.js';
import { stepsOf, type NamedStep } from '../../../processes/index.js';
import { barringFrom } from '../../../reads/questions.js';
import { run } from '../../../reads/run.js';
import { accessEpoch, viewerAt } from '../../access/viewerAt.js';
import { standIns } from './standIns.js';

/** A record for which somebody is awaited. */
export interface Waiting {
  readonly id: string;
  readonly owner: string;
  readonly state: string;
  readonly entity: EntityDeclaration;
}

/**
 * For whom a record waits: its owner, where they may take the step that leads on from where it stands, else everybody
 * else who may; and whoever stands in for them. A step that needs a note sends back or ends: it is awaited of nobody
 * while another leads on.
 */
export async function awaitedAt(em: EntityManager, waiting: Waiting, now: Date): Promise<string[]> {
  const { entity, state, owner } = waiting;
  const leading = stepsOf(entity.name).filter(
    ({ from, to, inside, system }) => from?.includes(state) && to && to !== state && !inside && !system,
  );
  const onward = leading.filter(({ noteRequired }) => !noteRequired);
  const steps = onward.length ? onward : leading;
  if (!steps.length) return [];
  const able = (accounts: readonly string[]) => ableTo(em, steps, waiting, accounts, now);
  const owners = await able([owner]);
  const awaited = owners.length ? owners : await able(await holders(em, steps, waiting, now));
  return [...new Set([...awaited, ...(await able(await standIns(em, awaited, now)))])];
}

/** Accounts in use with a role that grants one of the steps; of those that only reach their own records, none but theirs. */
async function holders(em: EntityManager, steps: readonly NamedStep[], { id, owner, entity }: Waiting, now: Date) {
  const params = new Params();
  const names = params.add(steps.map(({ name }) => name));
  const $id = params.add(id);
  const sql = `select distinct k.id from assignment a
    join account k on k.id = a.account_id and k.state = 'ACTIVE'
    join role on role.id = a.role_id and role.state = 'ACTIVE'
    join "grant" g on g.role_id = a.role_id and g.permission = any(${names})
    join ${quoted(entity.table)} r on r.id = ${$id}
    where ${heldAt('a', params.moment(now))} and case g.scope
      when 'OWN' then k.id = ${params.add(owner)}
      when 'CUSTOMER_OWN' then k.customer_id = r.customer_id
      when 'COLLABORATING' then exists (select from collaborator c where c.record_id = r.id and c.account_id = k.id)
      else true end
    order by k.id`;
  return (await run<{ id: string }>(em, sql, params)).map(({ id }) => id);
}

/** Those of the accounts who hold one of the steps on the record, are not barred from it, and have the authority. */
async function ableTo(
  em: EntityManager,
  steps: readonly NamedStep[],
  { id, entity }: Waiting,
  accounts: readonly string[],
  now: Date,
): Promise<string[]> {
  if (!accounts.length) return [];
  const params = new Params();
  const $id = params.add(id);
  const asked: string[] = [];
  const epoch = await accessEpoch(em);
  for (const account of accounts) {
    const viewer = await viewerAt(em, { account }, epoch, now);
    const may = steps.map((step) => {
      const barred = barringFrom(step, 'r', viewer, params).map((sql) => ` and not (${sql})`);
      return `(${heldOn(step.name, entity, 'r', viewer, params)}${barred.join('')})`;
    });
    asked.push(`select ${params.add(account)}::text as account from ${quoted(entity.table)} r
      where r.id = ${$id} and (${may.join(' or ')})`);
  }
  return (await run<{ account: string }>(em, asked.join(' union all '), params)).map(({ account }) => account);
}
