import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, change, effect, granting, onBoth, roleInput, roleWith } from '../support/access.js';
import { hire, sql, stranger } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let second: Person;
let officer: Person;

beforeAll(async () => {
  [admin, second, officer] = await Promise.all([hire('SYS_ADMIN'), hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER')]);
});

const note = { note: 'no longer needed' };
const grantsOf = (id: string) =>
  sql('select permission, scope, ceiling from "grant" where role_id = $1 order by 1, 2', id);
const on = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

describe('roleCreate', () => {
  it('creates a role that allows nothing (3.2.4b)', async () => {
    const input = roleInput();
    const role = await change(admin, 'roleCreate', input);
    expect(role).toMatchObject({ key: input.key, state: 'ACTIVE', version: 1, approving: false, effect: effect() });
    expect(role.number).toMatch(/^JS-\d{4}-\d{4,}$/);
    expect(await grantsOf(role.id)).toEqual([]);
  });

  it('needs its permission (3.2.4b)', async () => {
    await refused(() => change(officer, 'roleCreate', roleInput()), 'FORBIDDEN', '3.2.4b');
    await refused(() => change(stranger, 'roleCreate', roleInput()), 'UNAUTHENTICATED');
  });

  it('takes no key twice, and no key but capitals', async () => {
    const { key } = await roleWith(admin);
    await refused(() => change(admin, 'roleCreate', { ...roleInput(), key }), 'CONFLICT');
    for (const key of ['sales rep', 'sales_rep', '_A', 'A__B', ''])
      await refused(() => change(admin, 'roleCreate', { ...roleInput(), key }), 'BAD_USER_INPUT');
  });
});

describe('roleCopy', () => {
  it('begins with the grants of the other role, and tells them (3.2.4b)', async () => {
    const source = await roleWith(
      admin,
      ['customerRead', 'OWN'],
      ['contractSign', 'INVOLVED', '5000'],
      'departmentRead',
    );
    const copy = await change(admin, 'roleCopy', { ...roleInput(), from: source.id });
    expect(copy.effect).toEqual(effect({ permissionsGained: ['contractSign', 'customerRead', 'departmentRead'] }));
    expect(copy.approving).toBe(true);
    expect(await grantsOf(copy.id)).toEqual(await grantsOf(source.id));
    expect(await grantsOf(copy.id)).toHaveLength(3);
  });

  it('stays as it is when the other role changes', async () => {
    const source = await roleWith(admin, 'departmentRead');
    const copy = await change(admin, 'roleCopy', { ...roleInput(), from: source.id });
    await change(admin, 'roleGrant', granting(source, 'employeeRead'));
    expect(await grantsOf(copy.id)).toEqual([{ permission: 'departmentRead', scope: 'ALL', ceiling: null }]);
  });

  it('needs its permission, and a role that is there (3.2.4b)', async () => {
    const source = await roleWith(admin, 'departmentRead');
    const input = () => ({ ...roleInput(), from: source.id });
    await refused(() => change(officer, 'roleCopy', input()), 'FORBIDDEN', '3.2.4b');
    await refused(() => change(admin, 'roleCopy', { ...input(), from: admin.account }), 'BAD_USER_INPUT');
    const gone = `${source.id.slice(0, -4)}0000`;
    await refused(() => change(admin, 'roleCopy', { ...input(), from: gone }), 'NOT_FOUND');
  });
});

describe('roleRetire', () => {
  it('takes a role that nobody holds out of use: it is granted and assigned no more (3.2.4b)', async () => {
    const role = await roleWith(admin, 'departmentRead');
    const retired = await change(admin, 'roleRetire', { ...on(role), ...note });
    expect(retired.state).toBe('RETIRED');
    const person = await hire([]);
    const wrong = ['WRONG_STATE 3.2.4b'];
    await refused(() => change(admin, 'roleGrant', granting(retired, 'employeeRead')), 'STEP_BLOCKED', '3.2.4b', wrong);
    const revoke = { ...on(retired), permission: 'departmentRead' };
    await refused(() => change(admin, 'roleRevoke', revoke), 'STEP_BLOCKED', '3.2.4b', wrong);
    await refused(() => assign(admin, role, person), 'STEP_BLOCKED', '3.2.4b', ['ROLE_RETIRED 3.2.4b']);
    expect(await onBoth(person, '{ departments { nodes { id } } }')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('refuses a role that somebody holds or is proposed for, until it was taken from them (3.2.4b)', async () => {
    const held = await roleWith(admin, 'departmentRead');
    const assignment = await assign(admin, held, await hire([]));
    const retire = () => change(admin, 'roleRetire', { ...on(held), ...note });
    await refused(retire, 'STEP_BLOCKED', '3.2.4b', ['ROLE_HELD 3.2.4b']);
    await change(admin, 'assignmentEnd', { ...on(assignment), ...note });
    expect((await retire()).state).toBe('RETIRED');

    const proposed = await roleWith(admin, 'contractSign');
    await change(admin, 'assignmentPropose', { role: proposed.id, account: (await hire([])).account });
    const retireProposed = () => change(admin, 'roleRetire', { ...on(proposed), ...note });
    await refused(retireProposed, 'STEP_BLOCKED', '3.2.4b', ['ROLE_HELD 3.2.4b']);
  });

  it('needs its permission (3.2.4b)', async () => {
    const role = await roleWith(admin);
    await refused(() => change(officer, 'roleRetire', { ...on(role), ...note }), 'FORBIDDEN', '3.2.4b');
  });
});

describe('two administrators who change one role at once', () => {
  it('are told apart by its version: one changes it, the other looks again (3.2.4b)', async () => {
    const role = await roleWith(admin, 'departmentRead');
    const both = [admin, second].map((one, index) =>
      change(one, 'roleGrant', granting(role, index ? 'employeeRead' : 'complianceMatrix')).then(
        ({ version }) => version,
        ({ code, clause }: { code: string; clause: string }) => `${code} ${clause}`,
      ),
    );
    expect((await Promise.all(both)).sort()).toEqual([role.version + 1, 'CONFLICT 3.2.4b'].sort());
    expect(await grantsOf(role.id)).toHaveLength(2);
    await refused(() => change(second, 'roleGrant', granting(role, 'roleRead')), 'CONFLICT', '3.2.4b');
  });
});
