import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import {
  afternoon,
  closePost,
  employ,
  leave,
  lines,
  manager,
  pastMidnight,
  place,
  post,
} from '../support/organization.js';
import { hire, moveClock } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let personnel: Person;
let admin: Person;
let round = 0;
let east: Stepped;
let west: Stepped;

beforeEach(async () => {
  await moveClock(afternoon);
  round += 1;
  [personnel, admin] = await Promise.all([hire('HR_MANAGER'), hire('SYS_ADMIN')]);
  [east, west] = await Promise.all([post(personnel, `Hired East ${round}`), post(personnel, `Hired West ${round}`)]);
});

afterEach(() => moveClock());

describe('employeeHire', () => {
  it('hires somebody into a position and its department from a day on (1.2c)', async () => {
    const employee = await employ(personnel, east, '2027-04-01');
    expect(employee).toMatchObject({ state: 'EMPLOYED', department: { name: `Hired East ${round}` } });
    expect(employee.number).toMatch(/^YG-\d{4}-\d{4,}$/);
    expect(lines(employee)).toEqual([[east.id, '2027-04-01', null]]);
  });

  it('needs its permission, and a position that is open (1.2c)', async () => {
    const seller = await hire('SALES_REP');
    await refused(() => employ(seller, east), 'FORBIDDEN', '1.2c');
    await refused(() => employ(personnel, { id: seller.account }), 'BAD_USER_INPUT');
    await refused(() => employ(personnel, east, '2027-02-30'), 'BAD_USER_INPUT');
    await closePost(personnel, east);
    await refused(() => employ(personnel, east), 'STEP_BLOCKED', '1.2c', ['CLOSED 1.2']);
    expect((await employ(admin, west)).state).toBe('EMPLOYED');
  });
});

describe('employeeLeave', () => {
  it('ends with the last day what they hold, plan and see (1.2c, 3.2.4b)', async () => {
    const { employee, sees } = await manager([`Hired East ${round}`, `Hired West ${round}`]);
    const planned = await place(personnel, employee, west, '2027-04-01');
    const left = await leave(personnel, planned, '2027-03-01');
    expect(left.state).toBe('LEFT');
    expect(lines(left)).toEqual([[expect.any(String), '2020-01-01', '2027-03-01']]);
    expect(await sees()).toEqual(['yes', 'no']);
    await moveClock(pastMidnight);
    expect(await sees()).toEqual(['no', 'no']);
    const wrong = ['WRONG_STATE 1.2b'];
    await refused(() => place(personnel, left, west, '2027-05-01'), 'STEP_BLOCKED', '1.2b', wrong);
  });

  it('needs its permission, and a last day that is no earlier than the first (1.2c)', async () => {
    const employee = await employ(personnel, east, '2027-03-01');
    await refused(() => leave(admin, employee, '2027-03-31'), 'FORBIDDEN', '1.2c');
    const turned = ['PLACEMENT_TURNED 1.2b'];
    await refused(() => leave(personnel, employee, '2027-02-28'), 'STEP_BLOCKED', '1.2c', turned);
    expect((await leave(personnel, employee, '2027-03-01')).state).toBe('LEFT');
  });
});

describe('positionCreate', () => {
  it('needs its permission (1.2b)', async () => {
    const seller = await hire('SALES_REP');
    const { id } = await personnel.step('departmentFound', { name: `Posts ${round}` });
    const input = { title: '文员', department: id };
    await refused(() => seller.step('positionCreate', input), 'FORBIDDEN', '1.2b');
    expect((await admin.step('positionCreate', input)).state).toBe('ACTIVE');
  });
});

describe('positionClose', () => {
  it('is refused while somebody holds the position, to their last day in it (1.2b)', async () => {
    const employee = await employ(personnel, east);
    const held = (position: Stepped) =>
      refused(() => closePost(personnel, position), 'STEP_BLOCKED', '1.2b', ['POSITION_HELD 1.2b']);
    await held(east);
    await place(personnel, employee, west, '2027-03-02');
    await held(east);
    await held(west);
    await moveClock(pastMidnight);
    expect((await closePost(personnel, east)).state).toBe('CLOSED');
    await held(west);
  });

  it('needs its permission (1.2b)', async () => {
    await refused(() => closePost(admin, east), 'FORBIDDEN', '1.2b');
    expect((await closePost(personnel, east)).state).toBe('CLOSED');
  });
});

describe('departments and employees', () => {
  it('are listed for holders of their permissions, and named to everybody signed in (1.2a, 1.2c)', async () => {
    const [employee, nobody] = [await employ(personnel, east), await hire([])];
    const lists = '{ departments { totalCount } positions { totalCount } employees { totalCount } }';
    for (const list of ['departments', 'positions'])
      await refused(() => nobody.ask(`{ ${list} { totalCount } }`), 'FORBIDDEN', '1.2a');
    await refused(() => nobody.ask('{ employees { totalCount } }'), 'FORBIDDEN', '1.2c');
    expect((await (await hire('EMPLOYEE')).ask(lists))['employees'].totalCount).toBeGreaterThan(0);
    const node = `{ node(id: "${employee.id}") { ... on Employee { name } } }`;
    expect(await nobody.ask(node)).toEqual({ node: { name: '吴敏' } });
  });
});
