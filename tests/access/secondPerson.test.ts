import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, change, effect, granting, onBoth, roleInput, roleWith, type Changed } from '../support/access.js';
import { hire, moveClock, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let second: Person;
let officer: Person;
let approver: Changed;

beforeAll(async () => {
  [admin, second, officer] = await Promise.all([hire('SYS_ADMIN'), hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER')]);
  approver = await roleWith(admin, 'contractApprove', 'departmentRead');
});

afterEach(() => moveClock());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const ofSelf = ['OWN_ROLE 1.3.1'];
const departments = '{ departments { totalCount } }';
const cannot = ['FORBIDDEN', 'FORBIDDEN'];
const propose = (by: Person, role: Changed, { account }: Person, period = {}) =>
  change(by, 'assignmentPropose', { role: role.id, account, ...period });
const on = ({ id, version }: Changed, note?: string) => ({ id, expectedVersion: version, ...(note ? { note } : {}) });
const confirm = (by: Person, proposed: Changed) => change(by, 'assignmentConfirm', on(proposed));
const decline = (by: Person, proposed: Changed, note = 'not needed') =>
  by.step('assignmentDecline', on(proposed, note));

describe('a role that approves', () => {
  it('is held only once a second person confirmed it (SOD-29, 1.3.1)', async () => {
    const person = await hire([]);
    const direct = () => assign(admin, approver, person);
    await refused(direct, 'STEP_BLOCKED', '3.2.4b', ['SECOND_PERSON_NEEDED 1.3.1']);
    const proposed = await propose(admin, approver, person);
    expect(proposed).toMatchObject({ state: 'PROPOSED', effect: effect() });
    expect(await onBoth(person, departments)).toEqual(cannot);

    const held = await confirm(second, proposed);
    const gained = { permissionsGained: ['contractApprove', 'departmentRead'], peopleGained: 1 };
    expect(held).toMatchObject({ state: 'ACTIVE', effect: effect(gained) });
    expect(await onBoth(person, '{ viewer { permissions } }')).toEqual(
      [1, 2].map(() => ({ permissions: ['contractApprove', 'departmentRead'] })),
    );
  });

  it('is not confirmed by whoever proposed it, nor by whom it is for (SOD-29, 1.3.1)', async () => {
    const colleague = await hire('SYS_ADMIN');
    const other = await roleWith(admin, 'departmentRead');
    const proposed = await propose(admin, approver, await hire([]));
    await refused(() => confirm(admin, proposed), 'STEP_BLOCKED', '1.3.1', ['APART 1.3.1']);
    await refused(() => confirm(officer, proposed), 'FORBIDDEN', '1.3.1');
    // an administrator may not hold what approves, but could be proposed for a role that later came to
    await sql('update role set approving = true where id = $1', other.id);
    const forColleague = await propose(admin, other, colleague);
    await refused(() => confirm(colleague, forColleague), 'STEP_BLOCKED', '1.3.1', ofSelf);
    await refused(() => decline(colleague, forColleague), 'STEP_BLOCKED', '1.3.1', ofSelf);
    expect((await confirm(second, forColleague)).state).toBe('ACTIVE');
  });

  it('is proposed with its permission, once, for others (SOD-29, 1.3.1)', async () => {
    const person = await hire([]);
    await refused(() => propose(officer, approver, person), 'FORBIDDEN', '1.3.1');
    await propose(admin, approver, person);
    const again = ['ROLE_HELD_ALREADY 3.2.4b'];
    await refused(() => propose(second, approver, person), 'STEP_BLOCKED', '1.3.1', again);
    const plain = await roleWith(admin, 'departmentRead');
    const needless = ['NO_SECOND_PERSON_NEEDED 3.2.4b'];
    await refused(() => propose(admin, plain, person), 'STEP_BLOCKED', '1.3.1', needless);
  });

  it('goes to nobody when a second person declines, and may be proposed again (1.3.1)', async () => {
    const person = await hire([]);
    const proposed = await propose(admin, approver, person);
    await refused(() => decline(officer, proposed), 'FORBIDDEN', '1.3.1');
    const declined = await decline(second, proposed);
    expect(declined.state).toBe('DECLINED');
    expect(await onBoth(person, departments)).toEqual(cannot);
    const over = { ...proposed, version: declined.version };
    await refused(() => confirm(second, over), 'STEP_BLOCKED', '1.3.1', ['WRONG_STATE 1.3.1']);
    expect((await propose(admin, approver, person)).state).toBe('PROPOSED');
  });

  it('is held from its confirmation at the earliest, and not once its time is over (1.3.1)', async () => {
    const person = await hire([]);
    const early = await propose(admin, approver, person, { validFrom: hours(-3), validTo: hours(1) });
    const before = Date.now();
    const held = await confirm(second, early);
    const [row] = await sql<{ from: string }>('select valid_from as from from assignment where id = $1', held.id);
    expect(Date.parse(row!.from)).toBeGreaterThanOrEqual(before);

    const late = await propose(admin, approver, await hire([]), { validTo: hours(1) });
    await moveClock(hours(2));
    await refused(() => confirm(second, late), 'STEP_BLOCKED', '1.3.1', ['PROPOSAL_EXPIRED 3.2.4b']);
  });

  it('gets what approves only while nobody holds it or is proposed for it (SOD-29, 1.3.1)', async () => {
    const role = await roleWith(admin, 'departmentRead');
    const held = await assign(admin, role, await hire([]));
    const sign = (role: Changed) => change(admin, 'roleGrant', granting(role, ['contractSign', 'INVOLVED', '100']));
    await refused(() => sign(role), 'STEP_BLOCKED', '3.2.4b', ['HOLDERS_UNCONFIRMED 1.3.1']);
    await change(admin, 'assignmentEnd', on(held, 'moved on'));
    const signs = await sign(role);
    const person = await hire([]);
    const proposed = await propose(admin, role, person);
    const higher = () => change(admin, 'roleGrant', granting(signs, ['contractSign', 'INVOLVED', '200']));
    await refused(higher, 'STEP_BLOCKED', '3.2.4b', ['HOLDERS_UNCONFIRMED 1.3.1']);
    await decline(second, proposed);
    expect((await higher()).effect).toEqual(effect({ permissionsGained: ['contractSign'] }));
  });
});

describe('nobody', () => {
  it('gives a role to themselves, directly or by proposing it (SOD-29, 1.3.1)', async () => {
    const plain = await roleWith(admin, 'departmentRead');
    await refused(() => assign(admin, plain, admin), 'STEP_BLOCKED', '3.2.4b', ofSelf);
    const gentle = await roleWith(admin, 'accountDisable');
    await sql('update role set approving = true where id = $1', gentle.id);
    await refused(() => propose(admin, gentle, admin), 'STEP_BLOCKED', '1.3.1', ofSelf);
    expect((await assign(second, plain, admin)).state).toBe('ACTIVE');
  });

  it('grants to a role that they hold or are proposed for, while another may (SOD-29, 1.3.1)', async () => {
    const role = await roleWith(admin, 'departmentRead');
    await assign(second, role, admin);
    await refused(() => change(admin, 'roleGrant', granting(role, 'employeeRead')), 'STEP_BLOCKED', '3.2.4b', ofSelf);
    const [own] = await sql<{ id: string; version: number }>(`select id, version from role where key = 'SYS_ADMIN'`);
    await refused(() => change(admin, 'roleGrant', granting(own!, 'auditEventRead')), 'STEP_BLOCKED', '3.2.4b', ofSelf);
    const granted = await change(second, 'roleGrant', granting(role, 'employeeRead'));
    expect(granted.effect).toEqual(effect());

    const copy = await change(admin, 'roleCopy', { ...roleInput(), from: role.id });
    await refused(() => assign(admin, copy, admin), 'STEP_BLOCKED', '3.2.4b', ofSelf);
  });
});
