import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Person } from '../../demo/client.js';
import { freshPlatform, type Fresh } from '../support/fresh.js';
import { refused } from '../support/unchanged.js';
import { enter } from '../support/staff.js';
import { until } from '../support/until.js';

let fresh: Fresh;
let code: string;

beforeAll(async () => {
  fresh = await freshPlatform();
  code = fresh.code()!;
});

afterAll(() => fresh?.stop());

const password = 'first-Passw0rd-设置';
const company = { company: '江南机械有限公司', name: '陈静', login: 'chenjing', password };
const setUp = (input: object) =>
  new Person(fresh.send).ask('mutation ($input: SetUpInput!) { setUp(input: $input) { token account { id name } } }', {
    input: { ...company, code, ...input },
  });
const refuses = (input: object, code: string) => refused(() => setUp(input), code, undefined, [], fresh.sql);

it('lets nobody in with a wrong code, and keeps the right one (3.2.4b)', async () => {
  expect(code).toMatch(/^[\w-]{12}$/);
  for (const wrong of ['', 'wrong', `${code}x`, code.toLowerCase() === code ? code.toUpperCase() : code.toLowerCase()])
    await refuses({ code: wrong }, 'FORBIDDEN');
});

it('is let in with one code, whichever process prints it (3.2.4b)', async () => {
  await fresh.restart();
  await until(async () => fresh.code() !== undefined);
  expect(fresh.code()).toBe(code);
});

it('keeps the code where the company cannot be founded as it is said', async () => {
  for (const bad of [{ password: 'short' }, { company: ' ' }, { name: '' }, { login: 'chen jing' }, { login: '' }])
    await refuses(bad, 'BAD_USER_INPUT');
  await refuses({ login: 'system' }, 'CONFLICT');
});

it('lets one in of two who come with the right code at once (3.2.4b)', async () => {
  const both = ['chenjing', 'lihua'].map((login) =>
    setUp({ login, name: login }).then(
      ({ setUp }) => ({ name: setUp.account.name, login }),
      ({ code }: { code: string }) => ({ code }),
    ),
  );
  const [inside, outside] = (await Promise.all(both)).sort((one) => ('name' in one ? -1 : 1));
  expect(outside).toEqual({ code: 'FORBIDDEN' });
  const { login } = inside as { login: string };
  expect(await fresh.sql(`select login from account where kind <> 'SYSTEM'`)).toEqual([{ login }]);
  for (const table of ['department', 'position', 'employee', 'placement'])
    expect(await fresh.sql(`select 1 from ${table}`)).toHaveLength(1);

  const administrator = await enter(fresh.send, login, password);
  const { viewer, departments, roles } = await administrator.ask(`{
    viewer { roles { key } account { employee { name department { name } } } }
    departments { nodes { name history { nodes { step actor { kind } } } } }
    roles { totalCount } }`);
  expect(viewer.roles).toEqual([{ key: 'EMPLOYEE' }, { key: 'SYS_ADMIN' }]);
  expect(viewer.account.employee).toEqual({ name: login, department: { name: company.company } });
  const history = { nodes: [{ step: 'departmentFound', actor: { kind: 'SYSTEM' } }] };
  expect(departments.nodes).toEqual([{ name: company.company, history }]);
  expect(roles.totalCount).toBeGreaterThan(10);
});

it('is over once somebody administers, whatever code there is (3.2.4b)', async () => {
  await refuses({ login: 'late' }, 'FORBIDDEN');
  await fresh.sql(`insert into platform_value (key, value) values ('setUpCode', 'known-code')`);
  await refuses({ login: 'late', code: 'known-code' }, 'FORBIDDEN');
});

it('prints no code where somebody administers, and keeps the password nowhere (3.2.4a, 3.2.4b)', async () => {
  const before = fresh.said();
  await fresh.restart();
  expect(before + fresh.said()).not.toContain(password);
  const tables = await fresh.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  for (const { name } of tables)
    expect(await fresh.sql(`select 1 from "${name}" t where t::text like '%' || $1 || '%'`, password)).toEqual([]);
  const [kept] = await fresh.sql<{ hash: string }>(`select password_hash as hash from account where kind <> 'SYSTEM'`);
  expect(kept!.hash).toMatch(/^\$argon2id\$/);
  expect(fresh.code()).toBeUndefined();
});
