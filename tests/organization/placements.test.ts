import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import {
  afternoon,
  closePost,
  employ,
  lateEvening,
  lines,
  manager,
  pastMidnight,
  place,
  post,
} from '../support/organization.js';
import { hire, moveClock } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let personnel: Person;
let round = 0;
let departments: [string, string];
let east: Stepped;
let west: Stepped;

beforeEach(async () => {
  await moveClock(afternoon);
  round += 1;
  personnel = await hire('HR_MANAGER');
  departments = [`Placed East ${round}`, `Placed West ${round}`];
  [east, west] = (await Promise.all(departments.map((name) => post(personnel, name)))) as [Stepped, Stepped];
});

afterEach(() => moveClock());

it('moves somebody from a day on; what they held before is kept, and ends the day before (1.2b)', async () => {
  let employee = await employ(personnel, east);
  employee = await place(personnel, employee, west, '2027-03-02');
  expect(lines(employee)).toEqual([
    [east.id, '2027-01-01', '2027-03-01'],
    [west.id, '2027-03-02', null],
  ]);
  await moveClock(pastMidnight);
  employee = await place(personnel, employee, east, '2027-06-01');
  employee = await place(personnel, employee, east, '2027-05-01');
  expect(lines(employee)).toEqual([
    [east.id, '2027-01-01', '2027-03-01'],
    [west.id, '2027-03-02', '2027-04-30'],
    [east.id, '2027-05-01', null],
  ]);
});

it('lets a DEPARTMENT_TREE follow on the day in the company, on each server (1.2b, 3.2.4b)', async () => {
  const { employee, sees } = await manager(departments);
  expect(await sees()).toEqual(['yes', 'no']);
  await place(personnel, employee, west, '2027-03-02');
  expect(await sees()).toEqual(['yes', 'no']);
  await moveClock(lateEvening);
  expect(await sees()).toEqual(['yes', 'no']);
  await moveClock(pastMidnight);
  expect(await sees()).toEqual(['no', 'yes']);
});

it('moves at once what they see, where the day has come (1.2b, 3.2.4b)', async () => {
  const { employee, sees } = await manager(departments);
  await place(personnel, employee, west, '2027-03-01');
  expect(await sees()).toEqual(['no', 'yes']);
});

it('changes no past: nothing from before the present position, nor from its first day (1.2b)', async () => {
  const employee = await place(personnel, await employ(personnel, east), west, '2027-02-01');
  for (const fromDay of ['2027-02-01', '2027-01-15', '2027-01-01', '2020-01-01'])
    await refused(() => place(personnel, employee, east, fromDay), 'STEP_BLOCKED', '1.2b', ['PLACEMENT_TURNED 1.2b']);
  expect((await place(personnel, employee, east, '2027-02-02')).version).toBe(employee.version + 1);
});

it('needs its permission, the present version, and a position that is open (1.2b)', async () => {
  const employee = await employ(personnel, east);
  const admin = await hire('SYS_ADMIN');
  await refused(() => place(admin, employee, west, '2027-03-02'), 'FORBIDDEN', '1.2b');
  await closePost(personnel, west);
  await refused(() => place(personnel, employee, west, '2027-03-02'), 'STEP_BLOCKED', '1.2b', ['CLOSED 1.2']);
});
