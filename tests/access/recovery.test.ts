import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Person } from '../../demo/client.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { postOffice } from '../support/post.js';
import { departmentNamed, employ, enter, versionOf, type Opened } from '../support/staff.js';
import { refusalOf, refused } from '../support/unchanged.js';
import { until } from '../support/until.js';

let post: Awaited<ReturnType<typeof postOffice>>;
let platform: Fresh;
let admin: Person;
let role: string;
let department: string;

beforeAll(async () => {
  post = await postOffice();
  platform = await freshPlatform(post.variables);
  admin = await foundedBy(platform, 'founder', 'a first password');
  const { roles } = await admin.ask('{ roles(filter: { key: { eq: "EMPLOYEE" } }) { nodes { id } } }');
  role = roles.nodes[0].id as string;
  department = await departmentNamed(admin, '江南机械有限公司');
});

beforeEach(() => {
  post.arrived = [];
});

afterAll(async () => {
  await platform?.stop();
  await post.close();
});

const step = async (by: Person, name: string, id: string, input: object) =>
  by.step(name, { id, expectedVersion: await versionOf(id, platform.sql), ...input });
const forget = (login: string) =>
  new Person(platform.send).ask('mutation ($login: String!) { passwordForgotten(login: $login) }', { login });
const recover = (login: string, code: string, newPassword = 'nine green lanterns') =>
  new Person(platform.send).ask('mutation ($input: PasswordRecoverInput!) { passwordRecover(input: $input) }', {
    input: { login, code, newPassword },
  });
const quiet = () => until(async () => !(await platform.sql('select from graphile_worker.jobs')).length);

/** The code in the last mail, once there is one. */
async function mailed(): Promise<string> {
  await until(async () => post.arrived.some((mail) => codeIn(mail)));
  return codeIn(post.arrived.findLast((mail) => codeIn(mail))!)!;
}

function codeIn(mail: string): string | undefined {
  const [head = ''] = mail.split('\r\n\r\n');
  const body = mail.slice(head.length);
  const text = /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : body.replaceAll('=\r\n', '');
  return /^([\w-]{16})\r?$/m.exec(text)?.[1];
}

/** Somebody whose address an administrator set, and who confirmed it. */
async function confirmed(): Promise<Opened & { person: Person }> {
  const opened = await employ(admin, department);
  await admin.step('assignmentCreate', { role, account: opened.id });
  await step(admin, 'accountChangeEmail', opened.id, { email: `${opened.login}@example.com` });
  const person = await enter(platform.send, opened.login, opened.password);
  await person.ask('mutation { emailCodeSend }');
  await step(person, 'accountConfirmEmail', opened.id, { code: await mailed() });
  await quiet();
  post.arrived = [];
  return { ...opened, person };
}

it('mails a code that sets a new password once, ends all sessions and tells the owner (3.2.4b)', async () => {
  const { id, login, password, person } = await confirmed();
  expect(await forget(login)).toEqual({ passwordForgotten: true });
  const code = await mailed();
  const weak = await refusalOf(() => recover(login, code, 'password123'));
  expect(weak.fields).toMatchObject([{ path: 'newPassword' }]);
  expect((await person.ask('{ viewer { account { id } } }'))['viewer'].account.id).toBe(id);

  expect(await recover(login, code)).toEqual({ passwordRecover: true });
  expect(await person.ask('{ viewer { account { id } } }')).toEqual({ viewer: null });
  expect((await refusalOf(() => enter(platform.send, login, password))).code).toBe('UNAUTHENTICATED');
  const again = await enter(platform.send, login, 'nine green lanterns');
  expect((await again.ask('{ viewer { passwordGiven } }'))['viewer']).toEqual({ passwordGiven: false });
  await quiet();
  await refused(() => recover(login, code, 'ten yellow lanterns'), 'BAD_USER_INPUT', '3.2.4b', [], platform.sql);

  const { notifications } = await again.ask('{ notifications(first: 1) { nodes { kind textEn } } }');
  expect(notifications.nodes).toMatchObject([{ kind: 'NEWS', textEn: expect.stringContaining('new password') }]);
  const audited = await platform.sql<{ action: string }>(
    `select action from audit_event where record_id = $1 and outcome = 'TAKEN' order by id desc limit 3`,
    id,
  );
  expect(audited.map(({ action }) => action)).toEqual(['signIn', 'accountRecoverPassword', 'passwordForgotten']);
});

it('answers alike whether there is such a login, and mails nobody whose address is unconfirmed (3.2.4b)', async () => {
  const opened = await employ(admin, department);
  await step(admin, 'accountChangeEmail', opened.id, { email: 'who@example.com' });
  const { id, login } = await confirmed();
  await step(admin, 'accountChangeEmail', id, { email: 'another@example.com' });
  await quiet();
  post.arrived = [];
  for (const name of [opened.login, login, 'nobody-here'])
    expect(await forget(name)).toEqual({ passwordForgotten: true });
  await quiet();
  expect(post.arrived.filter((mail) => codeIn(mail))).toEqual([]);
  expect(await platform.sql('select 1 from mailed_code where account_id = any($1)', [opened.id, id])).toEqual([]);
});

it('takes no code that is another’s, too old, or kept anywhere as it is (3.2.4a, 3.2.4b)', async () => {
  const [one, other] = [await confirmed(), await confirmed()];
  await forget(one.login);
  const code = await mailed();
  const refuses = (login: string, code: string) =>
    refused(() => recover(login, code), 'BAD_USER_INPUT', '3.2.4b', [], platform.sql);
  await refuses(other.login, code);
  await refuses(one.login, `${code}x`);
  const tables = await platform.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  );
  for (const { name } of tables)
    expect(await platform.sql(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, code)).toEqual([]);
  expect(platform.said()).not.toContain(code);
  await platform.sql(`update mailed_code set sent_at = sent_at - interval '31 minutes'`);
  await refuses(one.login, code);
  expect((await enter(platform.send, one.login, one.password)).account).toBe(one.id);
});

it('mails no more than three codes at once to whoever has a login (3.2.4b)', async () => {
  const { login } = await confirmed();
  for (let n = 0; n < 6; n += 1) await forget(login);
  await quiet();
  expect(post.arrived.filter((mail) => codeIn(mail))).toHaveLength(3);
});
