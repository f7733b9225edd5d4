import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { newId } from '../../src/core/ids.js';
import { Params } from '../../src/core/sql/params.js';
import { run } from '../../src/reads/run.js';
import { beginSession } from '../../src/services/access/sessions.js';
import { sharedValue, valueOf } from '../../src/services/access/platform.js';
import { hire } from '../../tests/support/hire.js';
import { restoreRoles } from './onlyRole.js';
import { roleWith } from './roleWith.js';

/** Somebody who asks, and the token of their session. */
export interface Person {
  readonly account: string;
  readonly token: string;
}

/** Who asks in the benchmark. */
export interface People {
  /** Finance, who sees every order and customer. */
  readonly reader: Person;
  /** The seller with the most orders, who sees those that are theirs and those that they work on. */
  readonly seller: Person;
  /** Somebody who sees the orders of the department with the most. */
  readonly member: Person;
  /** A program that reports. */
  readonly service: Person;
}

export type PersonName = keyof People;

const remembered = 'benchPeople';

/** Begins a session for each, who were hired by the first run on the database. */
export async function peopleOn(em: EntityManager): Promise<People> {
  await restoreRoles(em);
  const known = await valueOf(em, remembered);
  const accounts = known ? (JSON.parse(known) as Record<PersonName, string>) : await hireAll(em);
  if (!known) await sharedValue(em, remembered, () => JSON.stringify(accounts));
  const begun = Object.entries(accounts).map(async ([name, account]) => {
    const key = name === 'service' ? await keyOf(em, account) : null;
    return [name, { account, token: await beginSession(em, account, clock.now(), key) }] as const;
  });
  return Object.fromEntries(await Promise.all(begun)) as unknown as People;
}

async function hireAll(em: EntityManager): Promise<Record<PersonName, string>> {
  const [busiest] = await run<{ account: string; department: string }>(
    em,
    `select o.owner_id as account, d.name as department from "order" o join department d on d.id = o.department_id
     group by 1, 2 order by count(*) desc, 1 limit 1`,
  );
  const { account: seller, department } = busiest!;
  const finance = { roles: ['FINANCE'], department: '财务部' };
  const reader = await hire(em, finance);
  const member = await hire(em, { roles: [await roleWith(em, ['DEPARTMENT'])], department });
  const service = await hire(em, finance);
  const params = new Params();
  await run(em, `update account set kind = 'SERVICE' where id = ${params.add(service.account)}`, params);
  return { reader: reader.account, seller, member: member.account, service: service.account };
}

/** The key of a service, issued by the first run on the database. */
async function keyOf(em: EntityManager, account: string): Promise<string> {
  const find = new Params();
  const [known] = await run<{ id: string }>(
    em,
    `select id from api_key where account_id = ${find.add(account)} and state = 'ISSUED'`,
    find,
  );
  if (known) return known.id;
  const params = new Params();
  const [id, now] = [newId('ApiKey'), params.moment(clock.now())];
  const [$id, $account] = [params.add(id), params.add(account)];
  const sql = `insert into api_key (id, number, owner_id, account_id, name, valid_to, confidentiality, state, state_since,
      occurred_at, entered_at, reviewed, version)
    values (${$id}, ${$id}, ${$account}, ${$account}, 'bench', ${now} + interval '10 years', 'INTERNAL', 'ISSUED', ${now},
      ${now}, ${now}, false, 1)`;
  await run(em, sql, params);
  return id;
}
