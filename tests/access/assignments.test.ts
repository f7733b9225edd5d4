import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, change, effect, onBoth, roleWith, type Changed } from '../support/access.js';
import { hire, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let officer: Person;
let role: Changed;

beforeAll(async () => {
  [admin, officer] = await Promise.all([hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER')]);
  role = await roleWith(admin, 'departmentRead', 'employeeRead');
});

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const departments = '{ departments { totalCount } }';
const can = [expect.anything(), expect.anything()].map(() => ({ totalCount: expect.any(Number) }));
const cannot = ['FORBIDDEN', 'FORBIDDEN'];
const gains = effect({ permissionsGained: ['departmentRead', 'employeeRead'], peopleGained: 1 });
const loses = effect({ permissionsLost: ['departmentRead', 'employeeRead'], peopleLost: 1 });
const end = (by: Person, { id, version }: Changed, note = 'moved on') =>
  change(by, 'assignmentEnd', { id, expectedVersion: version, note });

describe('assignmentCreate', () => {
  it('lets somebody do what the role allows from the next request on, on each server (3.2.4b)', async () => {
    const person = await hire([]);
    expect(await onBoth(person, departments)).toEqual(cannot);
    const held = await assign(admin, role, person);
    expect(held).toMatchObject({
      state: 'ACTIVE',
      account: { id: person.account },
      role: { id: role.id },
      effect: gains,
    });
    expect(held.number).toMatch(/^FP-\d{4}-\d{4,}$/);
    expect(await onBoth(person, departments)).toEqual(can);
  });

  it('tells only what the account does not hold already (3.2.4b)', async () => {
    const person = await hire([]);
    await assign(admin, await roleWith(admin, 'departmentRead'), person);
    expect((await assign(admin, role, person)).effect).toEqual(
      effect({ permissionsGained: ['employeeRead'], peopleGained: 1 }),
    );
  });

  it('needs its permission (3.2.4b)', async () => {
    const person = await hire([]);
    await refused(() => assign(officer, role, person), 'FORBIDDEN', '3.2.4b');
    expect(await onBoth(person, departments)).toEqual(cannot);
  });

  it('gives a role once, and again when it was taken (3.2.4b)', async () => {
    const person = await hire([]);
    const held = await assign(admin, role, person);
    const twice = ['ROLE_HELD_ALREADY 3.2.4b'];
    await refused(() => assign(admin, role, person), 'STEP_BLOCKED', '3.2.4b', twice);
    await end(admin, held);
    expect((await assign(admin, role, person)).state).toBe('ACTIVE');
  });

  it('of two that give the same role at once lets one through (3.2.4b)', async () => {
    const person = await hire([]);
    const both = await Promise.allSettled([1, 2].map(() => assign(admin, role, person)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sql('select id from assignment where account_id = $1', person.account)).toHaveLength(1);
  });

  it('refuses what is no role or no account, and an end before the beginning', async () => {
    const person = await hire([]);
    const gone = (id: string) => `${id.slice(0, -4)}0000`;
    await refused(() => assign(admin, { id: gone(role.id) }, person), 'NOT_FOUND');
    await refused(() => assign(admin, { id: person.account }, person), 'BAD_USER_INPUT');
    const nobody = { role: role.id, account: gone(person.account) };
    await refused(() => change(admin, 'assignmentCreate', nobody), 'NOT_FOUND');
    const backwards = { validFrom: hours(2), validTo: hours(1) };
    for (const when of [backwards, { validTo: hours(-1) }])
      await refused(() => assign(admin, role, person, when), 'STEP_BLOCKED', '3.2.4b', [
        'ENDS_BEFORE_IT_BEGINS 3.2.4b',
      ]);
  });
});

describe('assignmentEnd', () => {
  it('takes the role from the next request on, on each server (3.2.4b)', async () => {
    const person = await hire([]);
    const held = await assign(admin, role, person);
    expect(await onBoth(person, departments)).toEqual(can);
    const ended = await end(admin, held);
    expect(ended).toMatchObject({ state: 'ENDED', effect: loses });
    expect(await onBoth(person, departments)).toEqual(cannot);
    await refused(() => end(admin, ended), 'STEP_BLOCKED', '3.2.4b', ['WRONG_STATE 3.2.4b']);
  });

  it('needs its permission (3.2.4b)', async () => {
    const person = await hire([]);
    const held = await assign(admin, role, person);
    await refused(() => end(officer, held), 'FORBIDDEN', '3.2.4b');
    expect(await onBoth(person, departments)).toEqual(can);
  });
});
