import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, change } from '../support/access.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { refused } from '../support/unchanged.js';
import { departmentNamed, employ, enter, versionOf } from '../support/staff.js';

let fresh: Fresh;
let first: Person;
let department: string;
let role: { id: string; version: number };

beforeAll(async () => {
  fresh = await freshPlatform();
  first = await foundedBy(fresh, 'chenjing', 'first-Passw0rd');
  department = await departmentNamed(first, '信息部');
  [role] = (await fresh.sql(`select id, version from role where key = 'SYS_ADMIN'`)) as [typeof role];
});

afterAll(() => fresh?.stop());

const last = ['LAST_ADMINISTRATOR 3.2.4b'];
const note = { note: 'no longer needed' };
const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

const takeRole = async (by: Person, from: { account: string }) => {
  const [held] = await fresh.sql<{ id: string; version: number }>(
    `select id, version from assignment where account_id = $1 and role_id = $2 and state = 'ACTIVE'`,
    from.account,
    role.id,
  );
  return change(by, 'assignmentEnd', { id: held!.id, expectedVersion: held!.version, ...note });
};
const onAccount = async (by: Person, step: string, { account }: { account: string }) =>
  by.step(step, { id: account, expectedVersion: await versionOf(account, fresh.sql), ...note });
const revoke = (permission: string) =>
  change(first, 'roleRevoke', { id: role.id, expectedVersion: role.version, permission });

/** That the first administrator cannot be taken away in any way, and still runs roles. */
async function staysLast() {
  const blocked = (act: () => Promise<unknown>) => refused(act, 'STEP_BLOCKED', '3.2.4b', last, fresh.sql);
  await blocked(() => takeRole(first, first));
  await blocked(() => onAccount(first, 'accountDisable', first));
  await blocked(() => revoke('assignmentCreate'));
  await first.ask('{ roles { totalCount } }');
}

async function another(): Promise<Person> {
  const { login, password } = await employ(first, department);
  return enter(fresh.send, login, password);
}

describe('the last administrator', () => {
  it('stays: the role is not ended, the account not disabled, the permission not revoked (3.2.4b)', staysLast);

  it('stays beside an administrator who will be, or who will not be one for long (3.2.4b)', async () => {
    await assign(first, role, await another(), { validFrom: hours(1) });
    await assign(first, role, await another(), { validTo: hours(1) });
    await staysLast();
  });

  it('stays beside an administrator whose account is disabled, or is no employee’s (3.2.4b)', async () => {
    const disabled = await another();
    await assign(first, role, disabled);
    await onAccount(first, 'accountDisable', disabled);
    const service = { name: 'sync', kind: 'SERVICE', login: 'sync' };
    const { employee } = await employ(first, department);
    const { id } = await first.step('accountOpen', { ...service, employee });
    await assign(first, role, { account: id } as Person);
    await staysLast();
    await onAccount(first, 'accountEnable', disabled);
    expect((await takeRole(first, disabled)).effect.peopleLost).toBe(1);
  });

  it('stays beside somebody who may open accounts but assign no roles (3.2.4b)', async () => {
    const other = await another();
    await first.step('roleCreate', { key: 'ACCOUNTS', titleEn: 'Accounts', titleZh: '账号管理员' });
    const [{ id }] = (await fresh.sql(`select id from role where key = 'ACCOUNTS'`)) as [{ id: string }];
    await change(first, 'roleGrant', { id, expectedVersion: 1, permission: 'accountOpen', scope: 'ALL' });
    await assign(first, { id }, other);
    await staysLast();
  });
});

describe('an administrator beside others', () => {
  it('can be taken away by them, and no longer runs roles (3.2.4b)', async () => {
    const other = await another();
    await assign(first, role, other);
    expect((await takeRole(first, other)).effect.permissionsLost).toContain('assignmentCreate');
    await refused(() => assign(other, role, first), 'FORBIDDEN', '3.2.4b', [], fresh.sql);
  });

  it('takes another away while the other does the same: one of both stays (3.2.4b)', async () => {
    for (const away of [takeRole, (by: Person, from: Person) => onAccount(by, 'accountDisable', from)]) {
      const other = await another();
      await assign(first, role, other);
      const acts = [() => away(first, other), () => away(other, first)];
      const both = await Promise.all(
        acts.map((act) =>
          act().then(
            () => 'done',
            ({ code }: { code: string }) => code,
          ),
        ),
      );
      expect(both.filter((outcome) => outcome === 'done')).toHaveLength(1);
      if (both[1] === 'done') first = other;
      await staysLast();
    }
  });
});
