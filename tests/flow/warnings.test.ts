import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aCustomer } from '../support/contracts.js';
import { hire } from '../support/people.js';

const department = `Warned ${process.pid}`;
let seller: Person;
beforeAll(async () => {
  seller = await hire('SALES_REP', { department });
});

const warning = { code: 'NAME_KNOWN', message: 'A customer of this name is registered already', clause: '2.2.1e' };
const selection = 'warnings { code message clause }';

/** What the payload of a customer's registration tells. */
async function register(input: object): Promise<{ customer: Stepped; warnings: unknown[] }> {
  const query = `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { customer { id version } ${selection} } }`;
  return (await seller.ask(query, { input: { contacts: [], ...input } }))['customerRegister'];
}

const historyOf = async ({ id }: { id: string }): Promise<unknown> => {
  const query = 'query ($id: ID!) { customer(id: $id) { history(first: 9) { nodes { step warnings } } } }';
  return (await seller.ask(query, { id }))['customer'].history.nodes;
};

describe('A warning', () => {
  it('is told by the payload, kept in the history, and blocks nothing (2.2.1e)', async () => {
    const name = `Twins ${process.pid}`;
    const first = await register({ name });
    expect(first.warnings).toEqual([]);
    const { customer, warnings } = await register({ name });
    expect(warnings).toEqual([warning]);
    expect(await historyOf(customer)).toEqual([{ step: 'customerRegister', warnings: 'NAME_KNOWN' }]);
    expect(await historyOf(first.customer)).toEqual([{ step: 'customerRegister', warnings: null }]);
  });

  it('is of what the step leaves behind', async () => {
    const name = `Renamed ${process.pid}`;
    await register({ name });
    const { customer } = await register({ name: `Other ${process.pid}` });
    const edit = `mutation ($input: CustomerEditInput!) { customerEdit(input: $input) { customer { version } ${selection} } }`;
    const edited = async (expectedVersion: number, name: string) =>
      (await seller.ask(edit, { input: { id: customer.id, expectedVersion, name } }))['customerEdit'];
    expect(await edited(1, name)).toEqual({ customer: { version: 2 }, warnings: [warning] });
    expect(await edited(2, `Yet another ${process.pid}`)).toEqual({ customer: { version: 3 }, warnings: [] });
  });

  it('is told alike to whoever asks again under the same key', async () => {
    const input = { name: `Again ${process.pid}`, idempotencyKey: `again-${process.pid}` };
    await register({ name: input.name });
    const once = await register(input);
    expect(once.warnings).toEqual([warning]);
    expect(await register(input)).toEqual(once);
  });

  it('is told beforehand beside what blocks, of fifty records in no statement more', async () => {
    const name = `Fifty ${process.pid}`;
    const other = await hire('SALES_REP', { department: `${department} 2` });
    for (let count = 0; count < 50; count += 1) await aCustomer(other, { name });
    const asked = async (first: number) => {
      const query = `{ customers(first: ${first}) { nodes { availableSteps { name blockers { code } ${selection} } } } }`;
      await other.ask(query); // made, and known
      const { data, extensions } = (await other.reply(query)) as {
        data?: Record<string, any>;
        extensions?: { reads: unknown };
      };
      return { rows: data!['customers'].nodes as any[], reads: extensions!.reads };
    };
    const [few, many] = [await asked(2), await asked(50)];
    expect(many.rows).toHaveLength(50);
    for (const { availableSteps } of many.rows)
      expect(availableSteps).toContainEqual({ name: 'customerEdit', blockers: [], warnings: [warning] });
    expect(many.reads).toEqual(few.reads);
  });
});
