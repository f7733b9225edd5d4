import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Person, type Refused } from '../../demo/client.js';
import { newId } from '../../src/core/ids.js';
import { onBoth, roleWith, type Changed } from '../support/access.js';
import { inDays, issue, openService, revoke } from '../support/keys.js';
import { enterAgain, hire, moveClock, origin, runJobs, send, sql } from '../support/people.js';
import { refused, refusalOf } from '../support/unchanged.js';
import { departmentNamed, employ, enter, versionOf } from '../support/staff.js';

let admin: Person;
let security: Person;
let reads: Changed;
let exports: Changed;

beforeAll(async () => {
  [admin, security] = await Promise.all([hire('SYS_ADMIN'), hire('SECURITY_ADMIN')]);
  reads = await roleWith(admin, 'customerRead', 'historyRead');
  exports = await roleWith(admin, 'assessmentFactRead');
});

afterEach(() => moveClock());

const asks = '{ viewer { account { id kind } } }';
const known = ({ account }: Person) => [1, 2].map(() => ({ account: { id: account, kind: 'SERVICE' } }));
const over = [null, null];
const reach = '{ customers { totalCount } }';
const reached = { totalCount: expect.any(Number) };
const statusOf = async ({ authorization }: Person, path: string, method = 'GET') =>
  (await fetch(`${origin}${path}`, { method, headers: authorization })).status;
const csv = (person: Person) => statusOf(person, '/export/assessments.csv');
/** How the doors beside GraphQL answer: the exports, and files both ways. */
const doors = async (person: Person) => [
  await csv(person),
  await statusOf(person, '/export/assessments.ndjson'),
  await statusOf(person, `/files/${newId('FileRecord')}`),
  await statusOf(person, '/files', 'POST'),
];
const shut = [401, 401, 401, 401];

describe('a key of a service', () => {
  it('asks with the roles of its account, here, elsewhere and for exports (3.2.4b)', async () => {
    const service = await openService(admin, reads, exports);
    const { program, state, token } = await issue(security, service);
    expect([state, token]).toEqual(['ISSUED', expect.stringMatching(/^gck_[\w-]{43}$/)]);
    expect(await onBoth(program, asks)).toEqual(known(service));
    expect(await onBoth(program, reach)).toEqual([reached, reached]);
    expect(await onBoth(program, '{ roles { totalCount } }')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await csv(program)).toBe(200);
  });

  it('asks with one role alone where it is confined to it (3.2.4b)', async () => {
    const service = await openService(admin, reads, exports);
    const [whole, confined] = [await issue(security, service), await issue(security, service, { role: exports.id })];
    const held = '{ viewer { permissions roles { key } } }';
    const [{ roles }] = (await onBoth(confined.program, held)) as [{ roles: { key: string }[] }];
    expect(roles.map(({ key }) => key)).toEqual([exports.key]);
    expect(await onBoth(confined.program, reach)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await csv(confined.program)).toBe(200);
    expect(await onBoth(whole.program, reach)).toEqual([reached, reached]);
    const [assignment] = await sql<{ id: string; version: number }>(
      'select id, version from assignment where account_id = $1 and role_id = $2',
      service.account,
      exports.id,
    );
    const ending = { id: assignment!.id, expectedVersion: assignment!.version, note: 'No more' };
    await admin.step('assignmentEnd', ending);
    expect(await csv(confined.program)).toBe(403);
  });

  it('is over with its time (3.2.4b)', async () => {
    const service = await openService(admin, reads);
    const { program } = await issue(security, service, { validTo: inDays(2) });
    await moveClock(inDays(1.9));
    expect(await onBoth(program, reach)).toEqual([reached, reached]);
    await moveClock(inDays(0.2));
    expect(await onBoth(program, asks)).toEqual(over);
    expect(await onBoth(program, reach)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await doors(program)).toEqual(shut);
  });

  it('is over with the next request once it is revoked, in each process (3.2.4b)', async () => {
    const service = await openService(admin, reads, exports);
    const [one, other] = [await issue(security, service), await issue(security, service)];
    expect(await onBoth(one.program, reach)).toEqual([reached, reached]);
    expect((await revoke(security, one)).state).toBe('REVOKED');
    expect(await onBoth(one.program, reach)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await doors(one.program)).toEqual(shut);
    expect(await doors(other.program)).toEqual([200, 200, 404, 403]);
    expect(await onBoth(other.program, reach)).toEqual([reached, reached]);
    const again = () => revoke(security, { ...one, version: 2 });
    await refused(again, 'STEP_BLOCKED', '3.2.4b', ['WRONG_STATE 3.2.4b']);
  });

  it('is over for good with its account, and signs nobody out (3.2.4b)', async () => {
    const service = await openService(admin, reads);
    const { program, id } = await issue(security, service);
    expect(await program.ask('mutation { signOut }')).toEqual({ signOut: false });
    expect(await onBoth(program, asks)).toEqual(known(service));
    const on = async () => ({ id: service.account, expectedVersion: await versionOf(service.account), note: 'Off' });
    await admin.step('accountDisable', await on());
    expect(await onBoth(program, asks)).toEqual(over);
    expect(await doors(program)).toEqual(shut);
    await admin.step('accountEnable', await on());
    expect(await onBoth(program, asks)).toEqual(over);
    const { apiKey } = await security.ask(`{ apiKey(id: "${id}") { state history { nodes { step } } } }`);
    expect(apiKey).toEqual({
      state: 'REVOKED',
      history: { nodes: [{ step: 'apiKeyIssue' }, { step: 'apiKeyFall' }] },
    });
  });

  it('opens nothing of another account, nor with a word of its secret changed (3.2.4b)', async () => {
    const [service, other] = [await openService(admin, reads), await openService(admin)];
    const { token } = await issue(security, service);
    const theirs = await issue(security, other);
    expect(await onBoth(theirs.program, reach)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const forged = new Person(send, service.account, `${token!.slice(0, -1)}${token!.endsWith('A') ? 'Q' : 'A'}`);
    expect(await onBoth(forged, asks)).toEqual(over);
    await sql('update session set account_id = $1 where api_key_id = $2', service.account, theirs.id);
    expect(await onBoth(theirs.program, asks)).toEqual(over);
  });

  it('tells by the hour when it was last asked with (3.2.4b)', async () => {
    const service = await openService(admin, reads);
    const { program, id } = await issue(security, service);
    const used = async () => (await security.ask(`{ apiKey(id: "${id}") { usedAt version } }`))['apiKey'];
    expect(await used()).toEqual({ usedAt: null, version: 1 });
    await program.ask(asks);
    const { usedAt, version } = await used();
    expect([version, usedAt]).toEqual([1, expect.stringMatching(/:00:00(\.000)?Z$/)]);
    expect(Math.abs(Date.now() - Date.parse(usedAt))).toBeLessThan(3_660_000);
  });
});

describe('the secret of a key', () => {
  it('is in no table but hashed in that of sessions, and in no second answer to a request (3.2.4a)', async () => {
    const service = await openService(admin, reads);
    const given = { validTo: inDays(30), idempotencyKey: 'once and no more' };
    const first = await issue(security, service, given);
    const again = await issue(security, service, given);
    expect([again.id, again.token]).toEqual([first.id, null]);
    await runJobs();
    const tables = await sql<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const bare = first.token!.slice(4);
    for (const { name } of tables)
      expect([name, await sql(`select from ${name} t where t::text like '%' || $1 || '%' limit 1`, bare)]).toEqual([
        name,
        [],
      ]);
    const hashed = `select api_key_id from session where token_hash = encode(sha256($1::bytea), 'hex')`;
    expect(await sql(hashed, first.token)).toEqual([{ api_key_id: first.id }]);
  });

  it('is not shown to whoever lists keys, and its account, role and time are fixed (3.2.4b)', async () => {
    const { id, token } = await issue(security, await openService(admin, reads));
    const { apiKeys } = await security.ask(`{ apiKeys(filter: { id: { eq: "${id}" } }) { nodes {
      number name validTo account { kind } role { key } owner { id } history { nodes { note } } } } }`);
    expect(apiKeys.nodes).toMatchObject([
      { number: expect.stringMatching(/^API-/), account: { kind: 'SERVICE' }, role: null },
    ]);
    expect(JSON.stringify(apiKeys)).not.toContain(token!.slice(4));
    for (const change of [`valid_to = valid_to + interval '1 day'`, 'account_id = owner_id'])
      await expect(sql(`update api_key set ${change} where id = $1`, id)).rejects.toThrow(/append-only/);
  });
});

describe('apiKeyIssue', () => {
  it('needs its permission, as revoking does, and nobody reads keys without theirs (3.2.4b)', async () => {
    const service = await openService(admin, reads);
    const key = await issue(security, service);
    await key.program.ask(asks); // notes that it is used
    for (const other of [admin, await hire('COMPLIANCE_OFFICER'), key.program]) {
      await refused(() => issue(other, service), 'FORBIDDEN', '3.2.4b');
      await refused(() => revoke(other, key), 'FORBIDDEN', '3.2.4b');
      expect(await onBoth(other, '{ apiKeys { totalCount } }')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
    expect(await onBoth(key.program, asks)).toEqual(known(service));
  });

  it('gives none to people, nor to a service that is closed (3.2.4b)', async () => {
    const blockers = ['NOT_A_SERVICE 3.2.4b'];
    await refused(() => issue(security, admin), 'STEP_BLOCKED', '3.2.4b', blockers);
    const closed = await openService(admin);
    await admin.step('accountDisable', { id: closed.account, expectedVersion: 1, note: 'Off' });
    await refused(() => issue(security, closed), 'STEP_BLOCKED', '3.2.4b', blockers);
  });

  it('gives none for longer than the company allows, none for the past, none for a role not held (3.2.4b)', async () => {
    const service = await openService(admin, reads);
    const long = () => issue(security, service, { validTo: inDays(180.1) });
    await refused(long, 'STEP_BLOCKED', '3.2.4b', ['KEY_TOO_LONG 3.2.4b']);
    const about = { params: { field: 'validTo', limit: 'apiKey.longest.days' } };
    expect(await long().catch(({ blockers }: Refused) => blockers)).toMatchObject([about]);
    const past = () => issue(security, service, { validTo: inDays(-0.1) });
    await refused(past, 'STEP_BLOCKED', '3.2.4b', ['KEY_OVER 3.2.4b']);
    const unheld = () => issue(security, service, { role: exports.id });
    await refused(unheld, 'STEP_BLOCKED', '3.2.4b', ['ROLE_NOT_HELD 3.2.4b']);
    expect((await issue(security, service, { validTo: inDays(179.9) })).state).toBe('ISSUED');
  });

  it('is not for whoever answers for the service (1.3.1)', async () => {
    const service = await openService(admin, reads);
    const [row] = await sql<{ employee: string }>(
      'select employee_id as employee from account where id = $1',
      service.account,
    );
    await sql('update account set employee_id = null where employee_id = $1 and kind = $2', row!.employee, 'EMPLOYEE');
    await sql('update account set employee_id = $1 where id = $2', row!.employee, security.account);
    const own = await enterAgain(security);
    await refused(() => issue(own, service), 'STEP_BLOCKED', '3.2.4b', ['OWN_ROLE 1.3.1']);
    await sql('update account set employee_id = null where id = $1', security.account);
  });
});

describe('a service', () => {
  it('never signs in, whatever the table says, and has no password to reset (3.2.4b)', async () => {
    const service = await openService(admin, reads);
    const { login, password } = await employ(admin, await departmentNamed(admin, 'Services'));
    await sql(
      `update account set password_hash = (select password_hash from account where login = $1), password_given = false where id = $2`,
      login,
      service.account,
    );
    const [named] = await sql<{ login: string }>('select login from account where id = $1', service.account);
    expect(await refusalOf(() => enter(send, named!.login, password))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const session = await enterAgain(service);
    expect(await onBoth(session, asks)).toEqual(over);
    const resetting = { id: service.account, expectedVersion: 1, newPassword: 'a long password', note: 'Lost' };
    const reset = () => admin.step('accountResetPassword', resetting);
    await refused(reset, 'STEP_BLOCKED', '3.2.4b', ['NEVER_SIGNS_IN 3.2.4b']);
  });
});
