import { expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { overHttp, Person } from '../../demo/client.js';
import { refusalIn } from '../../src/server/errors.js';
import { hire, otherOrigin, sql } from '../support/people.js';
import { deal } from './deal.js';

const planned = process.env['PLANS'] === 'no' ? it.skip : it;

planned(
  'a step whose payload fails to be read from its plan is taken once, and its record read level by level',
  async () => {
    const person = await hire('SALES_REP');
    const { customer, contract } = await deal(person);
    const edit = `mutation ($input: CustomerEditInput!) { one: customerEdit(input: $input) {
    shown: customer { version ...more } step: __typename } } fragment more on Customer { contracts { nodes { id } } }`;
    const held = sql('do $$ begin lock table contract; perform pg_sleep(1.5); end $$');
    await setTimeout(150);
    const reply = person.reply(edit, { input: { id: customer.id, expectedVersion: 1, collaborators: [] } });
    await setTimeout(400);
    const killed = await sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(killed.length).toBe(1);
    const one = { shown: { version: 2, contracts: { nodes: [{ id: contract.id }] } }, step: 'CustomerPayload' };
    expect(await reply).toMatchObject({ status: 200, data: { one } });
    expect((await reply).errors).toBeUndefined();
    await held;
    const history = `{ customer(id: "${customer.id}") { version history { nodes { step } } } }`;
    const steps = [{ step: 'customerRegister' }, { step: 'customerEdit' }];
    expect((await person.ask(history))['customer']).toEqual({
      version: 2,
      history: { nodes: steps },
    });
  },
);

it('a platform whose connections are lost within transactions still answers', async () => {
  const person = await hire('SALES_REP');
  const { customer } = await deal(person);
  const there = new Person(overHttp(otherOrigin), person.account, person.token);
  const codes: unknown[] = [];
  for (let round = 0; round < 5; round += 1) {
    const held = sql(
      `with l as (select id from customer where id = $1 for update) select pg_sleep(1) from l`,
      customer.id,
    );
    await setTimeout(150);
    const edit = there
      .reply(
        `mutation ($id: ID!) { customerEdit(input: { id: $id, expectedVersion: 1, collaborators: [] }) { customer { id } } }`,
        { id: customer.id },
      )
      .then(
        ({ errors }) => errors?.[0]?.extensions.code,
        (error) => String(error),
      );
    await setTimeout(250);
    const killed = await sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    codes.push(killed.length, await edit);
    await held;
  }
  expect(codes).toEqual(Array.from({ length: 5 }, () => [1, 'UNAVAILABLE']).flat());
  expect(await there.ask('{ customers { totalCount } }')).toEqual({ customers: { totalCount: 1 } });
  const edited = await there.step('customerEdit', { id: customer.id, expectedVersion: 1, collaborators: [] });
  expect(edited.version).toBe(2);
});

it('a connection that breaks without a word from the database is told as no database being there', async () => {
  const deaf = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(deaf, 'listening');
  const client = new pg.Client({ host: '127.0.0.1', port: (deaf.address() as AddressInfo).port });
  const broken: unknown = await client.connect().catch((error: unknown) => error);
  deaf.close();
  expect(broken).toBeInstanceOf(Error);
  expect(refusalIn(broken)?.code).toBe('UNAVAILABLE');
  expect(refusalIn(new Error('Something else'))).toBeUndefined();
});
