import { expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { overHttp, Person } from '../../demo/client.js';
import { refusalIn } from '../../src/server/errors.js';
import { holding, waitForLock } from '../support/holding.js';
import { hire, otherOrigin, sql } from '../support/people.js';
import { deal } from './deal.js';

/** Ends the connections that wait for a lock; answers with how many. */
async function killWaiting(): Promise<number> {
  const waiting = await waitForLock();
  for (const pid of waiting) await sql('select pg_terminate_backend($1::int)', pid);
  return waiting.length;
}

const planned = process.env['PLANS'] === 'no' ? it.skip : it;

planned('a step whose payload fails to be read from its plan is taken once, and read level by level', async () => {
  const person = await hire('SALES_REP');
  const { customer, contract } = await deal(person);
  const edit = `mutation ($input: CustomerEditInput!) { one: customerEdit(input: $input) {
    shown: customer { version ...more } step: __typename } } fragment more on Customer { contracts { nodes { id } } }`;
  const letGo = await holding(['lock table contract']);
  const reply = person.reply(edit, { input: { id: customer.id, expectedVersion: 1, collaborators: [] } });
  expect(await killWaiting()).toBe(1);
  await letGo();
  const one = { shown: { version: 2, contracts: { nodes: [{ id: contract.id }] } }, step: 'CustomerPayload' };
  expect(await reply).toMatchObject({ status: 200, data: { one } });
  expect((await reply).errors).toBeUndefined();
  const history = `{ customer(id: "${customer.id}") { version history { nodes { step } } } }`;
  const steps = [{ step: 'customerRegister' }, { step: 'customerEdit' }];
  expect((await person.ask(history))['customer']).toEqual({
    version: 2,
    history: { nodes: steps },
  });
});

it('a platform whose connections are lost within transactions still answers', async () => {
  const person = await hire('SALES_REP');
  const { customer } = await deal(person);
  const there = new Person(overHttp(otherOrigin), person.account, person.token);
  const codes: unknown[] = [];
  for (let round = 0; round < 5; round += 1) {
    const letGo = await holding(['select from customer where id = $1 for update', customer.id]);
    const edit = there
      .reply(
        `mutation ($id: ID!) { customerEdit(input: { id: $id, expectedVersion: 1, collaborators: [] }) { customer { id } } }`,
        { id: customer.id },
      )
      .then(
        ({ errors }) => errors?.[0]?.extensions.code,
        (error) => String(error),
      );
    codes.push(await killWaiting(), await edit);
    await letGo();
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
