import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Person } from '../../demo/client.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { refusalOf, refused } from '../support/unchanged.js';
import { engage, departmentNamed, employ, enter, versionOf, type Opened } from '../support/staff.js';
import { until } from '../support/until.js';
import { cpuSeconds } from '../support/cpuSeconds.js';

let fresh: Fresh;
let admin: Person;
let department: string;
let person: Opened;

beforeAll(async () => {
  fresh = await freshPlatform({ LOG_LEVEL: 'info' });
  admin = await foundedBy(fresh, 'chenjing', 'first-Passw0rd');
  department = await departmentNamed(admin, '销售部');
  person = await employ(admin, department);
});

afterAll(() => fresh?.stop());

const signIn = (login: string, password: string) => () => enter(fresh.send, login, password);
const refuses = (login: string, password: string, code = 'UNAUTHENTICATED') =>
  refused(signIn(login, password), code, undefined, [], fresh.sql);
const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1]!;

it('lets in whoever knows login and password, to what they may do (3.2.4b)', async () => {
  const inside = await signIn(person.login, person.password)();
  expect(inside.account).toBe(person.id);
  expect(await inside.ask('{ viewer { account { id } } }')).toEqual({ viewer: { account: { id: person.id } } });
});

it('says and takes the same for a wrong password as for a login that is none (3.2.4b, 3.2.4d)', async () => {
  const took: Record<string, number[]> = { [person.login]: [], 'nobody-here': [] };
  const said = new Set<string>();
  for (let round = 0; round < 7; round += 1)
    for (const login of Object.keys(took)) {
      const before = await cpuSeconds(fresh.origin);
      said.add((await refusalOf(signIn(login, 'a wrong password'))).message);
      took[login]!.push((await cpuSeconds(fresh.origin)) - before);
    }
  expect([...said]).toEqual(['Login or password is wrong.']);
  const [known, unknown] = Object.values(took).map(median) as [number, number];
  expect(unknown / known).toBeGreaterThan(0.4);
  expect(unknown / known).toBeLessThan(2.5);
});

it('begins no session with a wrong login or password, one of another’s, or one that is cut off (3.2.4b)', async () => {
  const other = await employ(admin, department);
  await refuses(other.login, person.password);
  await refuses(other.login, other.password.slice(0, -1));
  await refuses(other.login, other.password.toUpperCase());
  await refuses('nobody-at-all', other.password);
  await refuses('system', 'anything');
  await refuses(other.login, '', 'BAD_USER_INPUT');
});

it('is a line of the log, with operation, code, account and address, and nothing that was typed (1.3.4b)', async () => {
  const said = () =>
    fresh
      .said()
      .split('\n')
      .filter((line) => line.includes('"operation":"signIn"'));
  const before = said().length;
  await refusalOf(signIn('typed-by-mistake', 'a wrong password'));
  await signIn(person.login, person.password)();
  await until(async () => said().length === before + 2);
  const [refused, taken] = said().slice(before) as [string, string];
  expect(JSON.parse(refused)).toMatchObject({ codes: ['UNAUTHENTICATED'], address: '127.0.0.1', route: '/graphql' });
  expect(JSON.parse(taken)).toMatchObject({ account: person.id, address: '127.0.0.1', statusCode: 200 });
  expect(refused).not.toContain('typed-by-mistake');
});

it('lets nobody in whose account is disabled, with the right password (3.2.4b)', async () => {
  const other = await employ(admin, department);
  const expectedVersion = await versionOf(other.id, fresh.sql);
  await admin.step('accountDisable', { id: other.id, expectedVersion, note: 'left' });
  await refuses(other.login, other.password);
});

it('lets nobody try a login over and over: then the right password waits too (3.2.4b)', async () => {
  const [tried, burst] = [await employ(admin, department), await employ(admin, department)];
  const codes = [];
  for (let attempt = 0; attempt < 10; attempt += 1)
    codes.push((await refusalOf(signIn(tried.login, `${attempt}`))).code);
  expect(new Set(codes)).toEqual(new Set(['UNAUTHENTICATED']));
  await refuses(tried.login, tried.password, 'RATE_LIMITED');

  const atOnce = await Promise.all(
    Array.from({ length: 30 }, (_, attempt) => refusalOf(signIn(burst.login, `${attempt}`)).then(({ code }) => code)),
  );
  expect(atOnce.filter((code) => code === 'UNAUTHENTICATED').length).toBeLessThanOrEqual(10);
  await refuses(burst.login, burst.password, 'RATE_LIMITED');
  expect((await signIn(person.login, person.password)()).account).toBe(person.id);
});

it('helps whoever forgot their password, where no mail is sent, to the administrator (3.2.4b)', async () => {
  const forget = () => new Person(fresh.send).ask('mutation { passwordForgotten(login: "anybody") }');
  await refused(forget, 'FORBIDDEN', '3.2.4b', [], fresh.sql);
  expect((await refusalOf(forget)).message).toBe('No mail is sent from here: ask an administrator.');
});

it('keeps every password out of answers, audit, step records and the log (3.2.4a, 3.2.4d)', async () => {
  const secrets = ['secret-ONE-to-open', 'secret-TWO-to-set', 'secret-THREE-to-reset', 'secret-4', 'secret-FIVE-wrong'];
  const [first, next, reset, short, wrong] = secrets as [string, string, string, string, string];
  const heard: string[] = [];
  const say = async (by: Person, name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const payload = name === 'signIn' ? 'account { id }' : 'account { id version history { nodes { note step } } }';
    const answer = await by.reply(`mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`, { input });
    heard.push(JSON.stringify(answer));
    return answer.errors?.[0]!.extensions.code ?? 'done';
  };
  const { departments } = await admin.ask('{ departments(first: 1) { nodes { id } } }');
  const { id: employee } = await engage(admin, departments.nodes[0].id);
  const login = 'secretive';
  const opening = { name: '周敏', kind: 'EMPLOYEE', employee, login };
  expect(await say(admin, 'accountOpen', { ...opening, firstPassword: short })).toBe('BAD_USER_INPUT');
  expect(await say(admin, 'accountOpen', { ...opening, firstPassword: [short] })).toBe('BAD_USER_INPUT');
  expect(await say(admin, 'accountOpen', { ...opening, firstPassword: first })).toBe('done');
  expect(await say(admin, 'accountOpen', { ...opening, firstPassword: wrong })).toBe('CONFLICT');
  expect(await say(new Person(fresh.send), 'signIn', { login, password: wrong })).toBe('UNAUTHENTICATED');
  const own = await signIn(login, first)();
  const { roles } = await admin.ask('{ roles(filter: { key: { eq: "EMPLOYEE" } }) { nodes { id } } }');
  await admin.step('assignmentCreate', { role: roles.nodes[0].id, account: own.account });
  const on = { id: own.account, expectedVersion: 1 };
  const change = { ...on, newPassword: next };
  expect(await say(own, 'accountChangePassword', { ...change, oldPassword: wrong })).toBe('BAD_USER_INPUT');
  expect(await say(own, 'accountChangePassword', { ...change, oldPassword: first })).toBe('done');
  const resetting = { id: own.account, expectedVersion: 2, newPassword: reset };
  expect(await say(admin, 'accountResetPassword', resetting)).toBe('STEP_BLOCKED');
  expect(await say(admin, 'accountResetPassword', { ...resetting, note: 'lost' })).toBe('done');

  const tables = await fresh.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  for (const { name } of tables) {
    const rows = await fresh.sql<{ row: string }>(`select t::text as row from "${name}" t`);
    heard.push(...rows.map(({ row }) => row));
    if (name !== 'account') expect(rows.filter(({ row }) => row.includes('$argon2'))).toEqual([]);
  }
  const all = heard.join('\n') + fresh.said();
  expect(all).toContain('secretive');
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

it('lets an address that mistakes a hundred passwords wait (3.2.4b)', async () => {
  const attempts = Array.from(
    { length: 120 },
    (_, n) => () => refusalOf(signIn(`nobody-${n}`, 'wrong')).then(({ code }) => code),
  );
  const codes: string[] = [];
  for (let n = 0; n < attempts.length; n += 20)
    codes.push(...(await Promise.all(attempts.slice(n, n + 20).map((act) => act()))));
  expect(codes.at(-1)).toBe('RATE_LIMITED');
  await refuses(person.login, person.password, 'RATE_LIMITED');
});
