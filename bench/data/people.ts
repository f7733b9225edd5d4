import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { Params } from '../../src/core/params.js';
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
    return [name, { account, token: await beginSession(em, account, clock.now()) }] as const;
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
