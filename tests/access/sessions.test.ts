import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, onBoth, roleWith } from '../support/access.js';
import { hire, moveClock, send, sql, stranger } from '../support/people.js';
import { refusalOf, refused } from '../support/unchanged.js';
import { departmentNamed, employ, enter, versionOf, type Opened } from '../support/staff.js';

let admin: Person;
let officer: Person;
let department: string;
let basic: { id: string };

beforeAll(async () => {
  [admin, officer] = await Promise.all([hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER')]);
  department = await departmentNamed(admin, 'Sessions');
  basic = await roleWith(admin, ['accountChangePassword', 'OWN']);
});

afterEach(() => moveClock());

/** Somebody with an account, who may change their password, signed in so many times. */
async function someone(times = 1): Promise<Opened & { sessions: Person[] }> {
  const opened = await employ(admin, department);
  await assign(admin, basic, { account: opened.id } as Person);
  const sessions = [];
  for (let n = 0; n < times; n += 1) sessions.push(await enter(send, opened.login, opened.password));
  return { ...opened, sessions };
}

const asks = '{ viewer { account { id } } }';
const alive = (person: Person) => [1, 2].map(() => ({ account: { id: person.account } }));
const over = [null, null];
const on = async (id: string, input: object) => ({ id, expectedVersion: await versionOf(id), ...input });
const changeTo = async (by: Person, { id, password }: Opened, given: object = {}) =>
  by.step('accountChangePassword', await on(id, { oldPassword: password, newPassword: 'another password', ...given }));
const reset = async (by: Person, { id }: Opened, given: object = {}) =>
  by.step('accountResetPassword', await on(id, { newPassword: 'a reset password', note: 'lost theirs', ...given }));
const noEntry = async (login: string, password: string) =>
  expect(await refusalOf(() => enter(send, login, password))).toMatchObject({ code: 'UNAUTHENTICATED' });

describe('a session', () => {
  it('is nobody’s after sign-out, without use for half a day, and with a token that is none (3.2.4b)', async () => {
    const { sessions } = await someone(2);
    const [one, other] = sessions as [Person, Person];
    await one.ask('mutation { signOut }');
    expect(await onBoth(one, asks)).toEqual(over);
    expect(await onBoth(other, asks)).toEqual(alive(other));
    await moveClock(new Date(Date.now() + 11.9 * 3_600_000));
    expect(await onBoth(other, asks)).toEqual(alive(other));
    await moveClock(new Date(Date.now() + 24 * 3_600_000));
    expect(await onBoth(other, asks)).toEqual(over);
    expect(await stranger.ask(asks)).toEqual({ viewer: null });
    await refused(() => stranger.ask('mutation { signOut }'), 'UNAUTHENTICATED');
  });

  it('is kept as the hash of its token (3.2.4a)', async () => {
    const { sessions } = await someone();
    expect(await sql('select 1 from session where token_hash = $1', sessions[0]!.token)).toEqual([]);
    const hashed = `select 1 from session where token_hash = encode(sha256($1::bytea), 'hex')`;
    expect(await sql(hashed, sessions[0]!.token)).toHaveLength(1);
  });
});

describe('accountChangePassword', () => {
  it('ends the other sessions and goes on in this one; the old password is over (3.2.4b)', async () => {
    const person = await someone(3);
    const [own, ...others] = person.sessions as [Person, ...Person[]];
    await changeTo(own, person);
    expect(await onBoth(own, asks)).toEqual(alive(own));
    for (const other of others) expect(await onBoth(other, asks)).toEqual(over);
    await noEntry(person.login, person.password);
    expect((await enter(send, person.login, 'another password')).account).toBe(person.id);
  });

  it('needs the old password, and a new one that is long enough (3.2.4b)', async () => {
    const person = await someone(2);
    const [own, other] = person.sessions as [Person, Person];
    await refused(() => changeTo(own, person, { oldPassword: 'a wrong password' }), 'BAD_USER_INPUT', '3.2.4b');
    await refused(() => changeTo(own, person, { newPassword: 'ninechars' }), 'BAD_USER_INPUT');
    expect(await onBoth(other, asks)).toEqual(alive(other));
    expect((await enter(send, person.login, person.password)).account).toBe(person.id);
  });

  it('changes one’s own alone, whatever a role grants (3.2.4b)', async () => {
    const [person, colleague] = [await someone(), await someone()];
    const [own] = person.sessions as [Person];
    await refused(() => changeTo(own, colleague), 'FORBIDDEN', '3.2.4b');
    await assign(admin, await roleWith(admin, 'accountChangePassword'), own);
    await refused(() => changeTo(own, colleague), 'STEP_BLOCKED', '3.2.4b', ['NOT_YOURS 3.2.4b']);
    const { account } = await enter(send, colleague.login, colleague.password);
    expect(account).toBe(colleague.id);
  });

  it('needs its permission (3.2.4b)', async () => {
    const opened = await employ(admin, department);
    const own = await enter(send, opened.login, opened.password);
    await refused(() => changeTo(own, opened), 'FORBIDDEN', '3.2.4b');
    await assign(admin, basic, own);
    expect((await changeTo(own, opened)).version).toBe(3);
  });
});

describe('accountResetPassword', () => {
  it('ends every session, and only the new password lets them in (3.2.4b)', async () => {
    const person = await someone(2);
    await reset(admin, person);
    for (const session of person.sessions) expect(await onBoth(session, asks)).toEqual(over);
    await noEntry(person.login, person.password);
    expect((await enter(send, person.login, 'a reset password')).account).toBe(person.id);
  });

  it('needs its permission, and somebody who signs in (3.2.4b)', async () => {
    const person = await someone();
    await refused(() => reset(officer, person), 'FORBIDDEN', '3.2.4b');
    await refused(() => reset(admin, person, { newPassword: 'short' }), 'BAD_USER_INPUT');
    const [system] = await sql<{ id: string }>(`select id from account where kind = 'SYSTEM'`);
    const ours = () => reset(admin, { ...person, ...system! });
    await refused(ours, 'STEP_BLOCKED', '3.2.4b', ['NEVER_SIGNS_IN 3.2.4b']);
    expect(await onBoth(person.sessions[0]!, asks)).toEqual(alive(person.sessions[0]!));
  });
});

describe('accountDisable', () => {
  const note = { note: 'left the company' };
  const disable = async (by: Person, { id }: Opened, given: object = note) =>
    by.step('accountDisable', await on(id, given));
  const enable = async (by: Person, { id }: Opened, given: object = note) =>
    by.step('accountEnable', await on(id, given));

  it('ends its sessions at once, and they stay over when it is enabled again (3.2.4b)', async () => {
    const person = await someone(2);
    expect((await disable(admin, person)).state).toBe('DISABLED');
    for (const session of person.sessions) expect(await onBoth(session, asks)).toEqual(over);
    await noEntry(person.login, person.password);
    expect((await enable(admin, person)).state).toBe('ACTIVE');
    for (const session of person.sessions) expect(await onBoth(session, asks)).toEqual(over);
    const again = await enter(send, person.login, person.password);
    expect(await onBoth(again, asks)).toEqual(alive(again));
  });

  it('needs its permission, as does enabling (3.2.4b)', async () => {
    const person = await someone();
    await refused(() => disable(officer, person), 'FORBIDDEN', '3.2.4b');
    await refused(() => enable(admin, person), 'STEP_BLOCKED', '3.2.4b', ['WRONG_STATE 3.2.4b']);
    await disable(admin, person);
    await refused(() => enable(officer, person), 'FORBIDDEN', '3.2.4b');
    await refused(() => reset(admin, person), 'STEP_BLOCKED', '3.2.4b', ['WRONG_STATE 3.2.4b']);
  });
});
