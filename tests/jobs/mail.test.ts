import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { type Stepped } from '../../demo/client.js';
import { roleWith } from '../support/access.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { postOffice } from '../support/post.js';
import { departmentNamed, employ, enter, versionOf } from '../support/staff.js';
import { refused } from '../support/unchanged.js';
import { until } from '../support/until.js';

let platform: Fresh;
let admin: Person;
let giver: Person;
let taker: Person;
let post: Awaited<ReturnType<typeof postOffice>>;

const address = 'li.na@example.com';

beforeAll(async () => {
  post = await postOffice();
  platform = await freshPlatform(post.variables);
  admin = await foundedBy(platform, 'founder', 'a first password');
  const role = await roleWith(admin, 'customerRead', 'customerRegister', 'customerTransfer');
  const department = await departmentNamed(admin, '江南机械有限公司');
  const people = [await employ(admin, department), await employ(admin, department)];
  for (const { id } of people) await admin.step('assignmentCreate', { role: role.id, account: id });
  [giver, taker] = (await Promise.all(people.map((one) => enter(platform.send, one.login, one.password)))) as [
    Person,
    Person,
  ];
});

beforeEach(() => {
  post.arrived = [];
});

afterAll(async () => {
  await platform.stop();
  await post.close();
});

const say = (email: string | null) =>
  versionOf(taker.account, platform.sql).then((expectedVersion) =>
    admin.step('accountChangeEmail', { id: taker.account, expectedVersion, email }, 'email'),
  );

async function give(): Promise<Stepped> {
  const customer = await giver.step('customerRegister', { name: '上海精工机械有限公司', contacts: [{ name: '王芳' }] });
  const giving = { id: customer.id, expectedVersion: customer.version, owner: taker.account, note: 'Holidays' };
  return giver.step('customerTransfer', giving);
}

const told = async (record: string) =>
  (
    await platform.sql<{ id: string; mailed: boolean }>(
      `select id, mailed_at is not null as mailed from notification where record_id = $1`,
      record,
    )
  )[0];

const waiting = () =>
  platform.sql<{ attempts: number; max: number }>(
    `select attempts, max_attempts as max from graphile_worker.jobs where task_identifier = 'mail' and locked_at is null`,
  );

const quiet = () => until(async () => !(await platform.sql('select from graphile_worker.jobs')).length);

/** Has what failed tried again now, which otherwise takes longer each time. */
const again = () => platform.sql('update graphile_worker._private_jobs set run_at = now() where locked_at is null');

it('Whoever has an address is mailed what they are told, once, by a Message-ID of its own (3.4.3a)', async () => {
  expect(await say(address)).toMatchObject({ email: address });
  await until(async () => post.arrived.length === 1); // that it is mailed from now on
  const { id, number } = await give();
  await until(async () => (await told(id))?.mailed === true);
  const [, mail] = post.arrived;
  expect(post.arrived).toHaveLength(2);
  expect(mail).toContain(`Message-ID: <${(await told(id))!.id}@example.com>`);
  expect(mail).toMatch(/^From: =\?UTF-8\?.+\?= <guicheng@example\.com>$/m);
  expect(mail).toContain(`To: ${address}`);
  expect(mail).toContain('Auto-Submitted: auto-generated');
  const [, subject] = /^Subject: =\?UTF-8\?B\?([^?]+)/m.exec(mail!) ?? [];
  expect(Buffer.from(subject!, 'base64').toString()).toContain(number);
  await platform.sql(
    `select graphile_worker.add_job('mail', json_build_object('notification', $1::text))`,
    (await told(id))!.id,
  );
  await quiet();
  expect(post.arrived).toHaveLength(2);
});

it('What the mail server refuses is sent again, and arrives once (3.4.3a)', async () => {
  post.refusing = 2;
  const { id } = await give();
  for (const attempt of [1, 2]) {
    await until(async () => (await waiting())[0]?.attempts === attempt);
    await again();
  }
  await until(async () => (await told(id))?.mailed === true);
  expect(post.arrived).toHaveLength(1);
});

it('What is refused time and again is given up, says so, and stays in the inbox (3.4.3a)', async () => {
  post.refusing = 100;
  const { id } = await give();
  for (const attempt of [1, 2, 3]) {
    await until(async () => (await waiting())[0]?.attempts === attempt);
    const { notifications } = await taker.ask('{ notifications(first: 1) { nodes { id record { id } mailedAt } } }');
    expect(notifications.nodes).toEqual([{ id: (await told(id))!.id, record: { id }, mailedAt: null }]);
    await again();
  }
  await until(async () => (await waiting())[0]?.attempts === 4);
  expect(await waiting()).toEqual([{ attempts: 4, max: 4 }]);
  expect(platform.said()).toMatch(/"job":"mail".*"attempt":4,"of":4.*"msg":"a job failed"/);
  expect(platform.said()).not.toContain(address);
  const read = 'mutation ($ids: [ID!]!) { notificationsRead(ids: $ids) }';
  await taker.ask(read, { ids: [(await told(id))!.id] });
  post.refusing = 0;
  await platform.sql('delete from graphile_worker._private_jobs');
});

it('Whoever has no address any more is not mailed (3.4.3a)', async () => {
  await say(null);
  const { id } = await give();
  await until(async () => (await told(id)) !== undefined);
  await quiet();
  expect(post.arrived).toEqual([]);
});

it('An address is set by administrators alone, is one, and is seen by nobody else (3.2.4b)', async () => {
  await say(address);
  await quiet();
  const at = { id: taker.account, expectedVersion: await versionOf(taker.account, platform.sql), email: address };
  await refused(() => taker.step('accountChangeEmail', at), 'FORBIDDEN', '3.4.3a', [], platform.sql);
  for (const email of ['li.na', 'li.na@example.com, all@example.com', 'a@b.cn\r\nBcc: all@example.com'])
    await refused(
      () => admin.step('accountChangeEmail', { ...at, email }),
      'BAD_USER_INPUT',
      undefined,
      [],
      platform.sql,
    );
  const query = `{ node(id: "${taker.account}") { ... on Account { email restrictedFields } } }`;
  expect((await admin.ask(query))['node']).toEqual({ email: address, restrictedFields: [] });
  const hidden = { email: null, restrictedFields: ['login', 'email'] };
  for (const person of [taker, giver]) expect((await person.ask(query))['node']).toEqual(hidden);
});
