import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, change, effect, granting, onBoth, roleWith, type Changed } from '../support/access.js';
import { hire, moveClock, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let role: Changed;

beforeAll(async () => {
  admin = await hire('SYS_ADMIN');
  role = await roleWith(admin, 'departmentRead', 'employeeRead');
});

afterEach(() => moveClock());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const departments = '{ departments { totalCount } }';
const can = [expect.anything(), expect.anything()].map(() => ({ totalCount: expect.any(Number) }));
const cannot = ['FORBIDDEN', 'FORBIDDEN'];
const gains = effect({ permissionsGained: ['departmentRead', 'employeeRead'], peopleGained: 1 });
const end = (by: Person, { id, version }: Changed, note = 'moved on') =>
  change(by, 'assignmentEnd', { id, expectedVersion: version, note });

describe('an assignment for a time', () => {
  it('allows from its beginning until its end by the clock alone, on each server (3.2.4b)', async () => {
    const person = await hire([]);
    const held = await assign(admin, role, person, { validFrom: hours(1), validTo: hours(3) });
    expect(held.effect).toEqual(gains);
    const viewed = '{ viewer { permissions roles { key } } }';
    const nothing = { permissions: [], roles: [] };
    expect(await onBoth(person, departments)).toEqual(cannot);
    expect(await onBoth(person, viewed)).toEqual([nothing, nothing]);

    await moveClock(hours(2));
    expect(await onBoth(person, departments)).toEqual(can);
    const now = { permissions: ['departmentRead', 'employeeRead'], roles: [{ key: role.key }] };
    expect(await onBoth(person, viewed)).toEqual([now, now]);

    await moveClock(hours(4));
    expect(await onBoth(person, departments)).toEqual(cannot);
    expect(await onBoth(person, viewed)).toEqual([nothing, nothing]);
  });

  it('may begin in the past, and when it is over be ended without effect (3.2.4b)', async () => {
    const person = await hire([]);
    const held = await assign(admin, role, person, { validFrom: hours(-5), validTo: hours(1) });
    expect(await onBoth(person, departments)).toEqual(can);
    await moveClock(hours(2));
    const before = await sql('select valid_to from assignment where id = $1', held.id);
    const ended = await end(admin, held);
    expect(ended).toMatchObject({ state: 'ENDED', effect: effect() });
    expect(await sql('select valid_to from assignment where id = $1', held.id)).toEqual(before);
  });

  it('that is over lets the role be given again, and one that is to come does until then (3.2.4b)', async () => {
    const person = await hire([]);
    await assign(admin, role, person, { validTo: hours(1) });
    await assign(admin, role, person, { validFrom: hours(5) });
    await assign(admin, role, person, { validFrom: hours(2), validTo: hours(3) });
    const across = { validFrom: hours(4), validTo: hours(6) };
    const held = ['ROLE_HELD_ALREADY 3.2.4b'];
    await refused(() => assign(admin, role, person, across), 'STEP_BLOCKED', '3.2.4b', held);
    const answers = [];
    for (const hour of [0.5, 1.5, 2.5, 3.5, 5.5]) {
      await moveClock(hours(hour));
      answers.push((await onBoth(person, departments))[1] === 'FORBIDDEN' ? 'no' : 'yes');
    }
    expect(answers).toEqual(['yes', 'no', 'yes', 'no', 'yes']);
  });

  it('counts as held before it begins: the role gets no approving permission (1.3.1)', async () => {
    const later = await roleWith(admin);
    await assign(admin, later, await hire([]), { validFrom: hours(1) });
    const approving = () => change(admin, 'roleGrant', granting(later, 'contractApprove'));
    await refused(approving, 'STEP_BLOCKED', '3.2.4b', ['HOLDERS_UNCONFIRMED 1.3.1']);
  });
});
