import { afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { onBoth } from '../support/access.js';
import { from } from '../support/from.js';
import { hire, moveClock, runJobs, sql, stranger } from '../support/people.js';
import { refused } from '../support/unchanged.js';
import { departmentNamed, employ, enter, type Opened } from '../support/staff.js';

let admin: Person;
let department: string;

beforeAll(async () => {
  admin = await hire('SYS_ADMIN');
  department = await departmentNamed(admin, 'Own sessions');
});

afterEach(() => moveClock());

const live = `{ sessions(filter: { endedAt: { null: true } }) {
  nodes { id current address agent account { id } startedAt usedAt expiresAt } } }`;
const sessionsOf = async (person: Person): Promise<Record<string, any>[]> => (await person.ask(live))['sessions'].nodes;
const hour = 3_600_000;

async function twice(): Promise<{ opened: Opened; here: Person; there: Person }> {
  const opened = await employ(admin, department);
  await sql('update session set ended_at = now() where account_id = $1', opened.id); // in which they chose a password
  const here = await enter(from('127.0.0.1'), opened.login, opened.password);
  return { opened, here, there: await enter(from('127.77.0.1'), opened.login, opened.password) };
}

const asks = '{ viewer { account { id } } }';
const inside = ({ account }: Person) => [1, 2].map(() => ({ account: { id: account } }));
const over = [null, null];

it('are listed for their owner, with when and from where, and for nobody else (3.2.4b)', async () => {
  const { here, there } = await twice();
  const listed = await sessionsOf(there);
  expect(listed.map(({ current, address }) => ({ current, address }))).toEqual([
    { current: true, address: '127.77.0.1' },
    { current: false, address: '127.0.0.1' },
  ]);
  expect(listed.every(({ account }) => account.id === here.account)).toBe(true);
  const [one] = listed as [Record<string, any>];
  expect(new Date(one['expiresAt']).getTime() - new Date(one['startedAt']).getTime()).toBe(14 * 24 * hour);
  expect(await onBoth(admin, `{ node(id: "${one['id']}") { id } }`)).toEqual(over);
  expect((await sessionsOf(admin)).every(({ account }) => account.id === admin.account)).toBe(true);
  await refused(() => stranger.ask(live), 'UNAUTHENTICATED');
});

it('name the program that signed in', async () => {
  const { here, opened } = await twice();
  const body = {
    query: `mutation { signIn(input: { login: "${opened.login}", password: "${opened.password}" }) { token } }`,
  };
  const headers = { 'content-type': 'application/json', 'user-agent': `A browser ${'x'.repeat(300)}` };
  await from('127.0.0.1')({ url: '/graphql', body, headers });
  expect((await sessionsOf(here))[0]!['agent']).toMatch(/^A browser x{190}$/);
});

it('end one by one, or all but the present one, at once, and are audited (1.3.4b, 3.2.4b)', async () => {
  const [{ here, there }, other] = [await twice(), await twice()];
  const end = (person: Person, id: string) =>
    person.ask('mutation ($id: ID!) { sessionEnd(id: $id) }', { id }).then(({ sessionEnd }) => sessionEnd as boolean);
  const [{ id }] = (await sessionsOf(there)).filter(({ current }) => !current) as [{ id: string }];
  await refused(() => end(other.here, id), 'NOT_FOUND');
  await refused(() => end(stranger, id), 'UNAUTHENTICATED');
  expect(await onBoth(here, asks)).toEqual(inside(here));
  expect(await end(there, id)).toBe(true);
  expect(await onBoth(here, asks)).toEqual(over);
  expect(await onBoth(there, asks)).toEqual(inside(there));
  expect(await end(there, id)).toBe(false);

  expect(await other.there.ask('mutation { sessionsEndOthers }')).toEqual({ sessionsEndOthers: 1 });
  expect(await onBoth(other.here, asks)).toEqual(over);
  expect(await onBoth(other.there, asks)).toEqual(inside(other.there));
  expect(await onBoth(there, asks)).toEqual(inside(there));
  const audited = `select action, record_id as record, address from audit_event
    where account_id = $1 and action like $2 and outcome = 'TAKEN'`;
  expect(await sql(audited, there.account, 'session%')).toEqual([
    { action: 'sessionEnd', record: id, address: '127.77.0.1' },
  ]);
  expect(await sql(audited, other.there.account, 'session%')).toMatchObject([{ action: 'sessionsEndOthers' }]);
});

it('end after the longest life that the company sets, however much they are used (3.2.4b)', async () => {
  const { here } = await twice();
  const began = Date.now();
  for (let hours = 10; hours < 14 * 24; hours += 10) {
    await moveClock(new Date(began + hours * hour));
    expect(await onBoth(here, asks)).toEqual(inside(here));
  }
  await moveClock(new Date(began + 14 * 24 * hour + hour));
  expect(await onBoth(here, asks)).toEqual(over);
});

it('that ended are shown as ended, and deleted a month later (3.2.4b)', async () => {
  const { opened, here } = await twice();
  const kept = () =>
    sql<{ over: boolean }>(
      'select ended_at is not null as over from session where account_id = $1 and address = $2',
      opened.id,
      '127.77.0.1',
    );
  await moveClock(new Date(Date.now() + 13 * hour));
  await runJobs();
  expect(await kept()).toEqual([{ over: true }]);
  await moveClock(new Date(Date.now() + 31 * 24 * hour));
  await runJobs();
  expect(await kept()).toEqual([]);
  expect(await onBoth(here, asks)).toEqual(over);
});
