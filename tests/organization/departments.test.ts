import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { assign, onBoth, roleWith } from '../support/access.js';
import { hire, sql, stranger } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let personnel: Person;
let admin: Person;
let seller: Person;

beforeAll(async () => {
  [personnel, admin, seller] = await Promise.all([hire('HR_MANAGER'), hire('SYS_ADMIN'), hire('SALES_REP')]);
});

type Of = Pick<Stepped, 'id' | 'version'>;
const note = { note: 'reorganized' };
const on = ({ id, version }: Of) => ({ id, expectedVersion: version });
const found = (name: string, parent?: Of, by = personnel) =>
  by.step('departmentFound', { name, ...(parent ? { parent: parent.id } : {}) }, 'name parent { id }');
const edit = (department: Of, given: object, by = personnel) =>
  by.step('departmentEdit', { ...on(department), ...given }, 'name parent { id }');
const close = (department: Of, by = personnel, given: object = note) =>
  by.step('departmentClose', { ...on(department), ...given });
const post = (department: Of, by = personnel) =>
  by.step('positionCreate', { title: '文员', department: department.id });
const closePost = (position: Of, by = personnel, given: object = note) =>
  by.step('positionClose', { ...on(position), ...given });
const closed = ['CLOSED 1.2'];

describe('departmentFound', () => {
  it('founds a department, below another where one is named (1.2a)', async () => {
    const company = await found('Founded company');
    expect(company).toMatchObject({ state: 'ACTIVE', parent: null, name: 'Founded company' });
    expect(company.number).toMatch(/^BM-\d{4}-\d{4,}$/);
    expect((await found('Founded part', company))['parent']).toEqual({ id: company.id });
  });

  it('needs its permission, a name, and a department above that is there (1.2a)', async () => {
    await refused(() => found('None', undefined, seller), 'FORBIDDEN', '1.2a');
    await refused(() => found('None', undefined, stranger), 'UNAUTHENTICATED');
    await refused(() => found(' '), 'BAD_USER_INPUT');
    await refused(() => found('None', { id: seller.account, version: 1 }), 'BAD_USER_INPUT');
    const gone = await found('Gone above');
    await close(gone);
    await refused(() => found('None', gone), 'STEP_BLOCKED', '1.2a', closed);
  });

  it('founds below one’s own department alone where the grant reaches no further (1.2a, 3.2.4b)', async () => {
    const head = await hire([], { department: 'Founding here' });
    await assign(admin, await roleWith(admin, ['departmentFound', 'DEPARTMENT_TREE']), head);
    const [own] = await sql<Of>(`select id, version from department where name = 'Founding here'`);
    const below = await found('Founded below', own, head);
    expect(below.state).toBe('ACTIVE');
    await refused(() => found('Founded elsewhere', undefined, head), 'FORBIDDEN', '1.2a');
    const elsewhere = await found('Elsewhere');
    await refused(() => found('Founded elsewhere', elsewhere, head), 'FORBIDDEN', '1.2a');
    expect((await found('Founded far below', below, head)).state).toBe('ACTIVE');
  });
});

describe('departmentEdit', () => {
  it('renames a department, and moves it below another or to the top (1.2a)', async () => {
    const [one, other] = [await found('Edited one'), await found('Edited other')];
    const renamed = await edit(one, { name: 'Edited anew' });
    expect(renamed).toMatchObject({ name: 'Edited anew', parent: null, version: 2 });
    const moved = await edit(renamed, { parent: other.id });
    expect(moved).toMatchObject({ name: 'Edited anew', parent: { id: other.id } });
    expect((await edit(moved, { parent: null }))['parent']).toBeNull();
  });

  it('never puts a department below itself, however far (1.2a)', async () => {
    const top = await found('Circle top');
    const middle = await found('Circle middle', top);
    const bottom = await found('Circle bottom', middle);
    for (const parent of [top, middle, bottom])
      await refused(() => edit(top, { parent: parent.id }), 'STEP_BLOCKED', '1.2a', ['BELOW_ITSELF 1.2a']);
    expect((await edit(bottom, { parent: top.id }))['parent']).toEqual({ id: top.id });
  });

  it('lets of two moves that would close a circle one through (1.2a)', async () => {
    const [one, other] = [await found('Round one'), await found('Round other')];
    const both = [edit(one, { parent: other.id }), edit(other, { parent: one.id })];
    const outcomes = both.map((act) =>
      act.then(
        () => 'done',
        ({ code }: { code: string }) => code,
      ),
    );
    const [refusal, done] = (await Promise.all(outcomes)).sort();
    expect({ refusal, done }).toEqual({ refusal: expect.stringMatching(/^(STEP_BLOCKED|CONFLICT)$/), done: 'done' });
    const above = await sql('select parent_id from department where id in ($1, $2)', one.id, other.id);
    expect(above.filter((row) => row['parent_id'])).toHaveLength(1);
  });

  it('needs its permission, the present version, and a department above that is open (1.2a)', async () => {
    const [one, gone] = [await found('Kept as it is'), await found('Gone')];
    await close(gone);
    await refused(() => edit(one, { name: 'Mine' }, seller), 'FORBIDDEN', '1.2a');
    await refused(() => edit(one, { parent: gone.id }), 'STEP_BLOCKED', '1.2a', closed);
    await refused(() => edit(one, { name: null }), 'BAD_USER_INPUT', '1.2a');
  });

  it('takes what is below along: whoever runs the old department sees it no more, on each server (3.2.4b)', async () => {
    const manager = await hire('SALES_MANAGER', { department: 'Region one' });
    const next = await hire('SALES_MANAGER', { department: 'Region two' });
    const seller = await hire('SALES_REP', { department: 'City', below: 'Region one' });
    const customer = { name: '城市客户有限公司', contacts: [{ name: '王芳' }] };
    const { id } = await seller.step('customerRegister', customer);
    const query = `{ customer(id: "${id}") { id } }`;
    const twice = (answer: object | null) => [answer, answer];
    expect([await onBoth(manager, query), await onBoth(next, query)]).toEqual([twice({ id }), twice(null)]);
    const [city] = await sql<Of>(`select id, version from department where name = 'City'`);
    const [two] = await sql<Of>(`select id, version from department where name = 'Region two'`);
    await edit(city!, { parent: two!.id });
    expect([await onBoth(manager, query), await onBoth(next, query)]).toEqual([twice(null), twice({ id })]);
  });
});

describe('departmentClose', () => {
  it('closes an empty department, into which nothing goes any more (1.2a)', async () => {
    const empty = await found('Empty');
    const gone = await close(empty);
    expect(gone.state).toBe('CLOSED');
    await refused(() => post(gone), 'STEP_BLOCKED', '1.2b', closed);
    await refused(() => edit(gone, { name: 'Back' }), 'STEP_BLOCKED', '1.2a', ['WRONG_STATE 1.2a']);
  });

  it('is refused while positions or departments of it are open (1.2a)', async () => {
    const department = await found('Used');
    const used = ['DEPARTMENT_USED 1.2a'];
    const [position, below] = [await post(department), await found('Used below', department)];
    await refused(() => close(department), 'STEP_BLOCKED', '1.2a', used);
    await closePost(position);
    await refused(() => close(department), 'STEP_BLOCKED', '1.2a', used);
    await close(below);
    expect((await close(department)).state).toBe('CLOSED');
  });

  it('needs its permission (1.2a)', async () => {
    const department = await found('To close');
    await refused(() => close(department, admin), 'FORBIDDEN', '1.2a');
    expect((await close(department)).state).toBe('CLOSED');
  });
});
