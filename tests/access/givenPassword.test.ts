import { beforeAll, expect, it } from '@jest/globals';
import { choosePassword, type Person } from '../../demo/client.js';
import { onBoth } from '../support/access.js';
import { hire, send, sql } from '../support/people.js';
import { arrived, anExecution, allWell, stateOf, take, type Execution } from '../support/orders.js';
import { refused } from '../support/unchanged.js';
import { enter, versionOf } from '../support/staff.js';

let admin: Person;
let deal: Execution;
let manager: Person;
let role: string;

beforeAll(async () => {
  admin = await hire('SYS_ADMIN');
  deal = await anExecution();
  manager = await hire('SALES_MANAGER', { department: 'Sales' });
  role = (await sql<{ id: string }>(`select id from role where key = 'CUSTOMER'`))[0]!.id;
});

const first = 'known to the seller';

/** An account of the deal's customer as its manager opened it, with the customer's role. */
async function opened() {
  const login = `given-${process.pid}-${Date.now()}`;
  const given = { name: '王芳', login, firstPassword: first };
  const [{ customer }] = (await sql<{ customer: string }>(
    'select customer_id as customer from contract where id = $1',
    deal.contract.id,
  )) as [{ customer: string }];
  const { id: account } = await manager.step('accountOpenForCustomer', { ...given, customer });
  await admin.step('assignmentCreate', { role, account });
  return { ...given, id: account };
}

it('opens nothing but the choice of another, to whoever opened the account (3.2.4b, SOD-09)', async () => {
  const order = await arrived(deal);
  const account = await opened();
  const inDisguise = await enter(send, account.login, first);
  const all = { passwordGiven: true, permissions: ['accountChangePassword'] };
  expect(await onBoth(inDisguise, '{ viewer { passwordGiven permissions } }')).toEqual([all, all]);
  expect(await onBoth(inDisguise, '{ orders { totalCount } }')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  await refused(() => take(inDisguise, 'orderAccept', order, allWell), 'FORBIDDEN', '3.2.4b');
  expect((await inDisguise.file(order.id, 'ACCEPTANCE_CERTIFICATE', 'signed')).status).toBe(403);

  const own = await choosePassword(send, account, 'the customer’s own');
  const chosen = { passwordGiven: false };
  expect(await onBoth(own, '{ viewer { passwordGiven } }')).toEqual([chosen, chosen]);
  await take(own, 'orderAccept', order, allWell);
  expect(await stateOf(order)).toBe('ACCEPTED');
});

it('is not kept by choosing it, and comes again with a reset (3.2.4b)', async () => {
  const account = await opened();
  const person = await enter(send, account.login, first);
  const on = async () => ({ id: account.id, expectedVersion: await versionOf(account.id) });
  const change = async (newPassword: string) =>
    person.step('accountChangePassword', { ...(await on()), oldPassword: first, newPassword });
  await refused(() => change(first), 'BAD_USER_INPUT', '3.2.4b');
  await change('the customer’s own');
  await person.ask('{ orders { totalCount } }');
  await admin.step('accountResetPassword', { ...(await on()), newPassword: first, note: 'lost' });
  const again = await enter(send, account.login, first);
  await refused(() => again.ask('{ orders { totalCount } }'), 'FORBIDDEN', '3.2.4b');
});
