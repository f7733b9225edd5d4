import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import {
  assign,
  change,
  confirmed,
  effect,
  granting,
  onBoth,
  roleWith,
  type Changed,
  type Line,
} from '../support/access.js';
import { hire, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let second: Person;
let officer: Person;
let mine: string;
let theirs: string;

beforeAll(async () => {
  [admin, second, officer] = await Promise.all([hire('SYS_ADMIN'), hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER')]);
  const seller = await hire('SALES_REP', { department: 'Grants East' });
  const other = await hire('SALES_REP', { department: 'Grants West' });
  mine = (await seller.step('customerRegister', { name: 'Grants East customer', contacts: [{ name: '王芳' }] })).id;
  theirs = (await other.step('customerRegister', { name: 'Grants West customer', contacts: [{ name: '李雷' }] })).id;
});

const east = { department: 'Grants East' };
const customer = (id: string) => `{ customer(id: "${id}") { id } }`;
const sees = async (person: Person) => {
  const [one, other] = await Promise.all([mine, theirs].map((id) => onBoth(person, customer(id))));
  return { mine: one, theirs: other };
};
const twice = (answer: unknown) => [answer, answer];
const grant = (role: Changed, line: Line) => change(admin, 'roleGrant', granting(role, line));
const revoke = ({ id, version }: Changed, permission: string, scope?: string) =>
  change(admin, 'roleRevoke', { id, expectedVersion: version, permission, ...(scope ? { scope } : {}) });
const linesOf = async ({ id }: Changed) =>
  (await sql('select permission, scope, ceiling from "grant" where role_id = $1 order by 1, 2', id)).map((line) =>
    Object.values(line).filter(Boolean).join(' '),
  );

describe('roleGrant', () => {
  it('lets every holder do it from the next request on, on each server (3.2.4b)', async () => {
    let role = await roleWith(admin);
    const holders = [await hire([], east), await hire([], east)];
    for (const holder of holders) await assign(admin, role, holder);
    const outsider = await hire([], east);
    for (const one of [...holders, outsider]) expect((await sees(one)).mine).toEqual(twice('FORBIDDEN'));

    role = await grant(role, ['customerRead', 'DEPARTMENT']);
    expect(role.effect).toEqual(effect({ permissionsGained: ['customerRead'], peopleGained: 2 }));
    for (const holder of holders)
      expect(await sees(holder)).toEqual({ mine: twice({ id: mine }), theirs: twice(null) });
    expect((await sees(outsider)).mine).toEqual(twice('FORBIDDEN'));

    role = await grant(role, 'customerRead');
    expect(role.effect).toEqual(effect({ permissionsGained: ['customerRead'], peopleGained: 2 }));
    expect(await sees(holders[0]!)).toEqual({ mine: twice({ id: mine }), theirs: twice({ id: theirs }) });
    expect(await linesOf(role)).toEqual(['customerRead ALL', 'customerRead DEPARTMENT']);
  });

  it('counts only those whom it gives what they had neither by another role nor disabled (3.2.4b)', async () => {
    const wide = await roleWith(admin, 'customerRead');
    const role = await roleWith(admin);
    const [has, hasNot, disabled] = [await hire([], east), await hire([], east), await hire([], east)];
    await assign(admin, wide, has);
    for (const one of [has, hasNot, disabled]) await assign(admin, role, one);
    await admin.step('accountDisable', { id: disabled.account, expectedVersion: 1, note: 'gone' });

    const granted = await grant(role, ['customerRead', 'DEPARTMENT_TREE']);
    expect(granted.effect).toEqual(effect({ permissionsGained: ['customerRead'], peopleGained: 1 }));
    expect((await sees(has)).theirs).toEqual(twice({ id: theirs }));
    expect(await sees(hasNot)).toEqual({ mine: twice({ id: mine }), theirs: twice(null) });
    expect((await sees(disabled)).mine).toEqual(twice('UNAUTHENTICATED'));

    const narrower = await grant(granted, ['customerRead', 'DEPARTMENT']);
    expect(narrower.effect).toEqual(effect());
  });

  it('of a role that nobody holds tells what the role gained, and replaces a ceiling there (2.2.5c)', async () => {
    let role = await grant(await roleWith(admin), ['contractSign', 'INVOLVED', '5000']);
    const gained = effect({ permissionsGained: ['contractSign'] });
    expect(role).toMatchObject({ approving: true, effect: gained });
    role = await grant(role, ['contractSign', 'INVOLVED', '9000.5']);
    expect(role.effect).toEqual(gained);
    expect(await linesOf(role)).toEqual(['contractSign INVOLVED 9000.50']);
    role = await grant(role, ['contractSign', 'INVOLVED', '100']);
    expect(role.effect).toEqual(effect({ permissionsLost: ['contractSign'] }));
    role = await grant(role, ['contractSign', 'INVOLVED']);
    expect(role.effect).toEqual(gained);
    expect(await linesOf(role)).toEqual(['contractSign INVOLVED']);
    role = await grant(role, ['contractSign', 'INVOLVED']);
    expect(role.effect).toEqual(effect());
  });

  it('needs its permission (3.2.4b)', async () => {
    const role = await roleWith(admin);
    await refused(() => change(officer, 'roleGrant', granting(role, 'departmentRead')), 'FORBIDDEN', '3.2.4b');
    expect((await grant(role, 'departmentRead')).version).toBe(role.version + 1);
  });
});

describe('roleRevoke', () => {
  it('forbids it to every holder from the next request on, on each server (3.2.4b)', async () => {
    let role = await roleWith(admin, 'customerRead', ['customerRead', 'DEPARTMENT'], 'departmentRead');
    const [one, other] = [await hire([], east), await hire([], east)];
    for (const holder of [one, other]) await assign(admin, role, holder);
    await assign(admin, await roleWith(admin, 'customerRead'), other);
    expect((await sees(one)).theirs).toEqual(twice({ id: theirs }));

    role = await revoke(role, 'customerRead', 'ALL');
    expect(role.effect).toEqual(effect({ permissionsLost: ['customerRead'], peopleLost: 1 }));
    expect(await sees(one)).toEqual({ mine: twice({ id: mine }), theirs: twice(null) });
    expect((await sees(other)).theirs).toEqual(twice({ id: theirs }));

    role = await revoke(role, 'customerRead');
    expect(role.effect).toEqual(effect({ permissionsLost: ['customerRead'], peopleLost: 1 }));
    expect((await sees(one)).mine).toEqual(twice('FORBIDDEN'));
    expect((await sees(other)).theirs).toEqual(twice({ id: theirs }));
    expect(await linesOf(role)).toEqual(['departmentRead ALL']);
    expect((await onBoth(one, '{ departments { totalCount } }'))[1]).toEqual({ totalCount: expect.any(Number) });
  });

  it('makes a role that approves nothing any more one that is assigned directly (1.3.1)', async () => {
    const role = await roleWith(admin, 'contractApprove', 'departmentRead');
    const holder = await hire([]);
    await confirmed(admin, second, role, holder);
    const revoked = await revoke(role, 'contractApprove');
    expect(revoked).toMatchObject({
      approving: false,
      effect: effect({ permissionsLost: ['contractApprove'], peopleLost: 1 }),
    });
    expect((await assign(admin, role, await hire([]))).effect.permissionsGained).toEqual(['departmentRead']);
  });

  it('needs its permission, and something to take (3.2.4b)', async () => {
    const role = await roleWith(admin, ['customerRead', 'OWN']);
    const input = { id: role.id, expectedVersion: role.version, permission: 'customerRead' };
    await refused(() => change(officer, 'roleRevoke', input), 'FORBIDDEN', '3.2.4b');
    await refused(() => revoke(role, 'customerRead', 'ALL'), 'NOT_FOUND');
    await refused(() => revoke(role, 'customerEdit'), 'NOT_FOUND');
    expect(await linesOf(await revoke(role, 'customerRead'))).toEqual([]);
  });
});
