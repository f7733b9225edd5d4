import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { choosePassword, type Person } from '../../demo/client.js';
import { assign, onBoth, roleWith } from '../support/access.js';
import { hire, send, sql, stranger } from '../support/people.js';
import { refused } from '../support/unchanged.js';
import { departmentNamed, engage } from '../support/staff.js';

let admin: Person;
let officer: Person;
let manager: Person;
let south: string;
let employee: string;
let customer: string;
let elsewhere: string;

beforeAll(async () => {
  [admin, officer] = await Promise.all([hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER')]);
  manager = await hire('SALES_MANAGER', { department: 'Accounts South' });
  const seller = await hire('SALES_REP', { department: 'Accounts South-East', below: 'Accounts South' });
  const other = await hire('SALES_REP', { department: 'Accounts North' });
  const contacts = [{ name: '王芳' }];
  customer = (await seller.step('customerRegister', { name: '苏州纺织有限公司', contacts })).id;
  elsewhere = (await other.step('customerRegister', { name: '沈阳机床有限公司', contacts })).id;
  south = await departmentNamed(admin, 'Accounts South');
});

beforeEach(async () => {
  employee = (await engage(admin, south)).id;
});

let opened = 0;
const input = (given: object = {}) => {
  opened += 1;
  const login = `opened-${process.pid}-${Date.now()}-${opened}`;
  return { name: '周敏', kind: 'EMPLOYEE', login, firstPassword: 'first password', employee, ...given };
};
const open = (by: Person, given: object = {}) => by.step('accountOpen', input(given));
const without = { employee: null };

describe('accountOpen', () => {
  it('opens an account that can sign in and holds nothing, in the department of its employee (1.2c)', async () => {
    const given = input();
    const account = await admin.step(
      'accountOpen',
      given,
      'kind login owner { id } department { name } employee { id }',
    );
    expect(account).toMatchObject({ state: 'ACTIVE', version: 1, kind: 'EMPLOYEE', login: given.login });
    expect(account).toMatchObject({ owner: { id: account.id }, employee: { id: employee } });
    expect(account['department']).toEqual({ name: 'Accounts South' });
    const person = await choosePassword(send, given, 'a password of their own');
    const nothing = { permissions: [], roles: [] };
    expect(await onBoth(person, '{ viewer { permissions roles { key } } }')).toEqual([nothing, nothing]);
    expect(await onBoth(person, '{ accounts { totalCount } }')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('needs its permission (1.2c)', async () => {
    await refused(() => open(officer), 'FORBIDDEN', '1.2c');
    await refused(() => open(manager), 'FORBIDDEN', '1.2c');
    await refused(() => open(stranger), 'UNAUTHENTICATED');
  });

  it.each([
    ['an employee without their employee', 'EMPLOYEE'],
    ['a customer’s person without the customer', 'CUSTOMER'],
  ])('opens no account of %s (1.2c)', async (_whom, kind) => {
    await refused(() => open(admin, { kind, ...without }), 'STEP_BLOCKED', '1.2c', ['OWNER_MISSING 1.2c']);
  });

  it('opens no account of a service that no employee answers for (1.2c)', async () => {
    const service = { kind: 'SERVICE', firstPassword: null, ...without };
    await refused(() => open(admin, service), 'STEP_BLOCKED', '1.2c', ['OWNER_MISSING 1.2c']);
  });

  it.each<[string, object, string[]]>([
    ['of a service with a password', { kind: 'SERVICE' }, ['PASSWORD_MISPLACED 3.2.4b']],
    ['of an employee without one', { firstPassword: null }, ['PASSWORD_MISPLACED 3.2.4b']],
    ['of Guicheng itself', { kind: 'SYSTEM', ...without }, ['SYSTEM_ACCOUNT 1.2c']],
    ['of a customer’s person who is an employee', { kind: 'CUSTOMER' }, ['OWNER_MISSING 1.2c', 'OWNER_MISPLACED 1.2c']],
  ])('opens no account %s (1.2c)', async (_which, given, blockers) => {
    await refused(() => open(admin, given), 'STEP_BLOCKED', '1.2c', blockers);
  });

  it.each<[string, object]>([
    ['of a kind that is none', { kind: 'ROBOT' }],
    ['without a name', { name: ' ' }],
    ['without a login', { login: '' }],
    ['with a password that is too short', { firstPassword: 'ninechars' }],
    ['with a password that is too long', { firstPassword: 'x'.repeat(201) }],
    ['of an employee that is none', { employee: 'nobody' }],
  ])('opens no account %s (1.2c)', async (_which, given) => {
    await refused(() => open(admin, given), 'BAD_USER_INPUT');
  });

  it('opens one of an employee of a customer’s for neither, and none for whom one cannot see', async () => {
    const sees = await hire(['SYS_ADMIN', 'SALES_MANAGER'], { department: 'Accounts South' });
    const misplaced = ['OWNER_MISPLACED 1.2c'];
    await refused(() => open(sees, { customer }), 'STEP_BLOCKED', '1.2c', misplaced);
    await refused(() => open(sees, { kind: 'PARTNER', ...without, customer }), 'STEP_BLOCKED', '1.2c', misplaced);
    await refused(() => open(admin, { kind: 'CUSTOMER', ...without, customer }), 'NOT_FOUND');
    expect((await open(sees, { kind: 'CUSTOMER', ...without, customer })).state).toBe('ACTIVE');
  });

  it('opens a partner’s account without an employee, and a service’s with one who answers for it (1.2c)', async () => {
    expect((await open(admin, { kind: 'PARTNER', ...without })).state).toBe('ACTIVE');
    expect((await open(admin, { kind: 'SERVICE', firstPassword: null })).state).toBe('ACTIVE');
  });

  it('gives each login once (3.2.4b)', async () => {
    const { login } = input();
    await open(admin, { login });
    await refused(() => open(admin, { login }), 'CONFLICT');
    const atOnce = input().login;
    const others = await Promise.all([engage(admin, south), engage(admin, south)]);
    const both = await Promise.allSettled(others.map(({ id }) => open(admin, { login: atOnce, employee: id })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sql('select 1 from account where login = $1', atOnce)).toHaveLength(1);
  });

  it('gives each employee one account, and none to whom has left (1.2c, SOD-29)', async () => {
    await open(admin);
    await refused(() => open(admin), 'CONFLICT');
    const { id } = await engage(admin, south);
    const both = await Promise.allSettled([open(admin, { employee: id }), open(admin, { employee: id })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const leaver = await engage(admin, south);
    const leaving = { id: leaver.id, expectedVersion: 1, lastDay: '2026-01-31', note: 'Retires' };
    await (await hire('HR_MANAGER')).step('employeeLeave', leaving);
    await refused(() => open(admin, { employee: leaver.id }), 'STEP_BLOCKED', '1.2c', ['OWNER_LEFT 1.2c']);
  });

  it('shows how they sign in to holders of the field permission alone (3.2.4b)', async () => {
    const { id } = await open(admin);
    const query = `{ account(id: "${id}") { name login restrictedFields } }`;
    const lists = await hire([]);
    await assign(admin, await roleWith(admin, 'accountRead'), lists);
    const without = { name: '周敏', login: null, restrictedFields: ['login', 'email'] };
    const withIt = { name: '周敏', login: expect.stringMatching(/^opened-/), restrictedFields: [] };
    expect(await onBoth(lists, query)).toEqual([without, without]);
    expect(await onBoth(admin, query)).toEqual([withIt, withIt]);
    expect(await onBoth(officer, query)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('accountOpenForCustomer', () => {
  const openFor = (by: Person, customer: string) => {
    const { name, login, firstPassword } = input();
    return by.step(
      'accountOpenForCustomer',
      { name, login, firstPassword, customer },
      'kind customer { id } department { name }',
    );
  };

  it('opens an account for a person of a customer of one’s department and below (2.2.1e)', async () => {
    const account = await openFor(manager, customer);
    expect(account).toMatchObject({ state: 'ACTIVE', kind: 'CUSTOMER', customer: { id: customer } });
    expect(account['department']).toEqual({ name: 'Accounts South-East' });
  });

  it('needs its permission, and a customer that one can see (2.2.1e)', async () => {
    await refused(() => openFor(admin, customer), 'FORBIDDEN', '2.2.1e');
    await refused(() => openFor(officer, customer), 'FORBIDDEN', '2.2.1e');
    await refused(() => openFor(manager, elsewhere), 'NOT_FOUND');
    await refused(() => openFor(manager, employee), 'BAD_USER_INPUT');
  });

  it('opens none where one sees the customer beyond what one’s grant reaches (2.2.1e)', async () => {
    const wide = await hire('SALES_MANAGER', { department: 'Accounts South' });
    await assign(admin, await roleWith(admin, 'customerRead'), wide);
    await refused(() => openFor(wide, elsewhere), 'FORBIDDEN', '2.2.1e');
    expect((await openFor(wide, customer)).state).toBe('ACTIVE');
  });
});
