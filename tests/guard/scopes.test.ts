import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import type { Scope } from '../../src/core/viewer.js';
import { hire, sql } from '../support/people.js';
import { deal, role, type Deal } from './deal.js';

const place = (name: string) => `${name} ${process.pid} scopes`;
const [house, north, cold, south] = ['House', 'North', 'Cold', 'South'].map(place) as [string, string, string, string];

let deals: Record<'north' | 'cold' | 'south', Deal>;
let sellers: Record<'north' | 'cold' | 'south', Person>;

beforeAll(async () => {
  const seller = (department: string, below: string) => hire('SALES_REP', { department, below });
  sellers = { north: await seller(north, house), cold: await seller(cold, north), south: await seller(south, house) };
  deals = { north: await deal(sellers.north), cold: await deal(sellers.cold), south: await deal(sellers.south) };
});

/** Which of the three deals somebody sees: by list and by id, of customers and of contracts, which must agree. */
async function seenBy(person: Person, of: 'customer' | 'contract'): Promise<string[]> {
  const named = Object.entries(deals).map(([name, deal]) => [deal[of].id, name] as const);
  const ids = named.map(([id]) => id);
  const type = of === 'customer' ? 'Customer' : 'Contract';
  const answer = await person.ask(
    `query ($ids: [ID!]!, $f: ${type}Filter) { nodes(ids: $ids) { id } list: ${of}s(filter: $f) { totalCount nodes { id } } }`,
    { ids, f: { id: { in: ids } } },
  );
  const nodes = (answer['nodes'] as ({ id: string } | null)[]).flatMap((node) => node?.id ?? []);
  const listed = (answer['list'].nodes as { id: string }[]).map(({ id }) => id);
  expect([...listed].sort()).toEqual([...nodes].sort());
  expect(answer['list'].totalCount).toBe(nodes.length);
  return nodes.map((id) => new Map(named).get(id)!).sort();
}

describe('who sees a customer', () => {
  const hired = async (scope: Scope, where = {}) => hire(await role([['customerRead', scope]]), where);

  it('OWN: its owner, and nobody beside them in the department (3.2.4b)', async () => {
    expect(await seenBy(sellers.north, 'customer')).toEqual(['north']);
    expect(await seenBy(await hired('OWN', { department: north }), 'customer')).toEqual([]);
  });

  it('DEPARTMENT: its department, and neither the one above nor the one below (3.2.4b)', async () => {
    expect(await seenBy(await hired('DEPARTMENT', { department: north }), 'customer')).toEqual(['north']);
    expect(await seenBy(await hired('DEPARTMENT', { department: cold }), 'customer')).toEqual(['cold']);
    expect(await seenBy(await hired('DEPARTMENT', { department: house }), 'customer')).toEqual([]);
  });

  it('DEPARTMENT_TREE: the departments above, and never the sister (3.2.4b)', async () => {
    expect(await seenBy(await hire('SALES_MANAGER', { department: north }), 'customer')).toEqual(['cold', 'north']);
    expect(await seenBy(await hire('SALES_MANAGER', { department: cold }), 'customer')).toEqual(['cold']);
    const head = await hire('SALES_MANAGER', { department: house });
    expect(await seenBy(head, 'customer')).toEqual(['cold', 'north', 'south']);
  });

  it('COLLABORATING: whoever is named on it, until they no longer are (3.3.1a)', async () => {
    const helper = await hire('SALES_REP', { department: south });
    expect(await seenBy(helper, 'customer')).toEqual([]);
    const edit = (expectedVersion: number, collaborators: string[]) =>
      sellers.cold.step('customerEdit', { id: deals.cold.customer.id, expectedVersion, collaborators });
    const { version } = await edit(1, [helper.account]);
    expect(await seenBy(helper, 'customer')).toEqual(['cold']);
    await edit(version, []);
    expect(await seenBy(helper, 'customer')).toEqual([]);
  });

  it('CUSTOMER_OWN: its own people, and no employee with the same grant (3.2.4b)', async () => {
    const client = await hire('CUSTOMER', { customer: deals.south.customer.id });
    expect(await seenBy(client, 'customer')).toEqual(['south']);
    const { customer } = await client.ask(
      'query ($id: ID!) { customer(id: $id) { bottomLine restrictedFields contracts { totalCount nodes { id } } } }',
      { id: deals.south.customer.id },
    );
    expect(customer).toEqual({
      bottomLine: null,
      restrictedFields: ['bottomLine'],
      contracts: { totalCount: 0, nodes: [] },
    });
    expect(await seenBy(await hired('CUSTOMER_OWN'), 'customer')).toEqual([]);
  });

  it('ALL: every one; without the permission, none by any way (3.2.4b)', async () => {
    expect(await seenBy(await hired('ALL'), 'customer')).toEqual(['cold', 'north', 'south']);
    const nobody = await hire('EMPLOYEE');
    await expect(nobody.ask('{ customers { totalCount } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { node } = await nobody.ask('query ($id: ID!) { node(id: $id) { id } }', { id: deals.north.customer.id });
    expect(node).toBeNull();
  });
});

describe('who sees a contract', () => {
  it('INVOLVED: legal while it waits for legal, and after that whoever reviewed it (3.2.4b)', async () => {
    const [reviewer, colleague] = [await hire('LEGAL'), await hire('LEGAL')];
    const { contract } = deals.south;
    expect(await seenBy(reviewer, 'contract')).toEqual([]);
    const tasks = async (person: Person) => {
      const { myTasks } = await person.ask('{ myTasks(last: 100) { nodes { record { id } } } }');
      return (myTasks.nodes as { record: { id: string } }[]).some(({ record }) => record.id === contract.id);
    };
    const submitted = await sellers.south.step('contractSubmit', { id: contract.id, expectedVersion: 2 });
    for (const lawyer of [reviewer, colleague]) {
      expect(await seenBy(lawyer, 'contract')).toEqual(['south']);
      expect(await tasks(lawyer)).toBe(true);
      await expect(seenBy(lawyer, 'customer')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const found = { riskRating: 'LOW', checklist: 'names', note: 'change the day' };
    await reviewer.step('contractReturn', { id: contract.id, expectedVersion: submitted.version, ...found });
    expect(await seenBy(reviewer, 'contract')).toEqual(['south']);
    expect(await seenBy(colleague, 'contract')).toEqual([]);
    expect([await tasks(reviewer), await tasks(colleague)]).toEqual([false, false]);
  });

  it('a task whose record one may not read shows that something waits, and nothing of it', async () => {
    const waiting = await hire(await role([['contractSubmit', 'ALL']]));
    const { myTasks } = await waiting.ask('{ myTasks(first: 1) { nodes { record { id number } } } }');
    expect(myTasks.nodes).toEqual([{ record: null }]);
  });

  it('a deal that changed hands: each sees what is theirs, and no path leads across (3.2.4b)', async () => {
    const manager = await hire('SALES_MANAGER', { department: north });
    const heir = await hire('SALES_REP', { department: north });
    const { customer, contract } = deals.north;
    const note = 'for the region';
    await manager.step('customerTransfer', { id: customer.id, expectedVersion: 1, owner: heir.account, note });
    const across = `query ($customer: ID!, $contract: ID!) {
      customer(id: $customer) { id contracts { totalCount nodes { id } } } contract(id: $contract) { id customer { id } } }`;
    const ids = { customer: customer.id, contract: contract.id };
    const alone = { id: customer.id, contracts: { totalCount: 0, nodes: [] } };
    expect(await heir.ask(across, ids)).toEqual({ customer: alone, contract: null });
    expect(await sellers.north.ask(across, ids)).toEqual({
      customer: null,
      contract: { id: contract.id, customer: null },
    });
    const seen = await manager.ask(across, ids);
    expect(seen['customer'].contracts.nodes).toEqual([{ id: contract.id }]);
  });
});

it('a withheld field is named even where the record has no department (3.2.4b)', async () => {
  const key = await role([
    ['customerRead', 'ALL'],
    ['customerReadBottomLine', 'DEPARTMENT_TREE'],
  ]);
  const [reader, { customer }] = [await hire(key, { department: cold }), await deal(sellers.cold)];
  const read = () => reader.ask('query ($id: ID!) { customer(id: $id) { bottomLine restrictedFields } }', customer);
  expect(await read()).toEqual({ customer: { bottomLine: '77777.77', restrictedFields: [] } });
  await sql('update customer set department_id = null where id = $1', customer.id);
  expect(await read()).toEqual({ customer: { bottomLine: null, restrictedFields: ['bottomLine'] } });
});
