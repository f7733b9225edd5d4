import { beforeAll, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { hire, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let personnel: Person;
let head: Person;

beforeAll(async () => {
  [personnel, head] = await Promise.all([hire('HR_MANAGER'), hire('SALES_MANAGER')]);
});

const shown = 'name head { id }';
const found = (given: object) => personnel.step('departmentFound', { name: 'Headed', ...given }, shown);
const edit = ({ id, version }: Pick<Stepped, 'id' | 'version'>, given: object, by = personnel) =>
  by.step('departmentEdit', { id, expectedVersion: version, ...given }, shown);

it('A department is founded with or without a head, whom its editors change (1.2a, 3.4.3d)', async () => {
  const department = await found({ head: head.account });
  expect(department['head']).toEqual({ id: head.account });
  const renamed = await edit(department, { name: 'Headed anew' });
  expect(renamed).toMatchObject({ name: 'Headed anew', head: { id: head.account } });
  const without = await edit(renamed, { head: null });
  expect(without['head']).toBeNull();
  expect((await edit(without, { head: personnel.account }))['head']).toEqual({ id: personnel.account });
  expect((await found({}))['head']).toBeNull();
  await refused(() => edit(without, { head: head.account }, head), 'FORBIDDEN', '1.2a');
});

it('A head is an employee whose account is in use (1.2a)', async () => {
  const department = await found({});
  const blocked = ['HEAD_NOT_EMPLOYED 1.2a'];
  const seller = await hire('SALES_REP');
  const { id: customer } = await seller.step('customerRegister', { name: '客户', contacts: [{ name: '王芳' }] });
  const outside = await hire('CUSTOMER', { customer });
  const gone = await hire('SALES_REP');
  await sql(`update account set state = 'DISABLED' where id = $1`, gone.account);
  for (const person of [outside, gone]) {
    await refused(() => edit(department, { head: person.account }), 'STEP_BLOCKED', '1.2a', blocked);
    await refused(() => found({ head: person.account }), 'STEP_BLOCKED', '1.2a', blocked);
  }
  await refused(() => edit(department, { head: department.id }), 'BAD_USER_INPUT');
});
