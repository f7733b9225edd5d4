import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { newId } from '../../src/core/ids.js';
import { hire, sql, stranger } from '../support/people.js';

describe('the order of refusals', () => {
  const bad = { id: 'no id at all', expectedVersion: -1, note: 'x'.repeat(5_000) };
  const codeOf = (person: Person, step: string, input: object) =>
    person.step(step, input).then(
      () => 'TAKEN',
      ({ code }: { code: string }) => code,
    );

  it('is: signed in, permitted, understood, visible, and only then the record itself (1.3.2a)', async () => {
    const [nobody, seller, manager] = [await hire('EMPLOYEE'), await hire('SALES_REP'), await hire('SALES_MANAGER')];
    const { id } = await seller.step('customerRegister', { name: 'Order', contacts: [] });
    const now = { id, expectedVersion: 1, note: 'why' };
    const blocked = 'customerUnblock';
    expect(await codeOf(stranger, blocked, bad)).toBe('UNAUTHENTICATED');
    expect(await codeOf(nobody, blocked, bad)).toBe('FORBIDDEN');
    expect(await codeOf(manager, blocked, bad)).toBe('BAD_USER_INPUT');
    expect(await codeOf(manager, blocked, { ...now, id: newId('Contract') })).toBe('BAD_USER_INPUT');
    expect(await codeOf(manager, blocked, { ...now, id: newId('Customer') })).toBe('NOT_FOUND');
    expect(await codeOf(manager, blocked, { ...now, expectedVersion: 9 })).toBe('CONFLICT');
    expect(await codeOf(manager, blocked, now)).toBe('STEP_BLOCKED');
    const [row] = await sql('select version, state from customer where id = $1', id);
    expect(row).toEqual({ version: 1, state: 'ACTIVE' });
  });

  it('asks before reading a file who sends it, and whether they may (3.1.1a)', async () => {
    const nobody = await hire('AUDITOR');
    expect(await stranger.file('x', 'x', '')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await nobody.file('x', 'x', '')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('lets anyone read the schema, and sign in, and learn no more than who they are', async () => {
    expect((await stranger.ask('{ __schema { queryType { name } } viewer { permissions } }'))['viewer']).toBeNull();
    const { __type } = await stranger.ask(
      '{ __type(name: "SignInPayload") { fields { name type { ofType { name } } } } }',
    );
    const account = __type.fields.find(({ name }: { name: string }) => name === 'account').type.ofType.name;
    const { type } = await stranger.ask(`{ type: __type(name: "${account}") { fields { name } } }`);
    expect(type.fields.map(({ name }: { name: string }) => name)).toEqual(['id', 'name']);
  });
});
