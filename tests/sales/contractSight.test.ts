import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import {
  aDeal,
  aDraft,
  approved,
  approve,
  fileOpinion,
  fileSignedCopy,
  presented,
  returned,
  sign,
  signed,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, sql, stranger } from '../support/people.js';
import { expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

type Contract = { id: string };

/** Whether somebody sees the contract: the same by id, as a node, in the list, counted. */
async function sees(person: Person, { id }: Contract): Promise<boolean> {
  const { contract, node, contracts } = await person.ask(
    `query ($id: ID!) { contract(id: $id) { id } node(id: $id) { id }
      contracts(filter: { id: { eq: $id } }) { totalCount nodes { id } } }`,
    { id },
  );
  const ways = [Boolean(contract), Boolean(node), contracts.totalCount === 1, contracts.nodes.length === 1];
  expect(new Set(ways).size).toBe(1);
  return ways[0]!;
}

describe('A draft', () => {
  it('is seen by its seller and those above, not by legal, signatories or other sellers (3.2.4b)', async () => {
    const contract = await aDraft(deal.seller);
    for (const role of ['EXECUTIVE', 'FINANCE', 'COMPLIANCE_OFFICER'])
      expect(await sees(await hire(role), contract)).toBe(true);
    expect(await sees(deal.seller, contract)).toBe(true);
    expect(await sees(deal.manager, contract)).toBe(true);
    for (const person of [deal.lawyer, deal.signatory, await hire('SALES_REP')])
      expect(await sees(person, contract)).toBe(false);
  });

  it('is seen by managers of its department and above, not beside (3.2.4b)', async () => {
    const seller = await hire('SALES_REP', { department: 'Sales North', below: 'Sales China' });
    const contract = await aDraft(seller);
    const manager = (department: string) => hire('SALES_MANAGER', { department });
    expect(await sees(await manager('Sales North'), contract)).toBe(true);
    expect(await sees(await manager('Sales China'), contract)).toBe(true);
    expect(await sees(await hire('SALES_MANAGER', { department: 'Sales South', below: 'Sales China' }), contract)).toBe(
      false,
    );
    expect(await sees(deal.manager, contract)).toBe(false);
  });

  it('is not there for whoever may not ask: no permission, no session (3.2.4b)', async () => {
    const contract = await aDraft(deal.seller);
    const asking = (person: Person) => () => person.ask('query ($id: ID!) { contract(id: $id) { id } }', contract);
    await expectRefused(asking(await hire('SYS_ADMIN')), { code: 'FORBIDDEN', recorded: false });
    await expectRefused(asking(stranger), { code: 'UNAUTHENTICATED' });
    const [row] = await sql<{ customer: string }>(
      'select customer_id as customer from contract where id = $1',
      contract.id,
    );
    await expectRefused(asking(await hire('CUSTOMER', row!)), { code: 'FORBIDDEN', recorded: false });
  });
});

describe('Legal', () => {
  it('sees what is in review, and afterwards what they reviewed themselves (2.2.5b, 3.2.4b)', async () => {
    const other = await hire('LEGAL');
    const contract = await submitted(deal);
    expect(await sees(deal.lawyer, contract)).toBe(true);
    expect(await sees(other, contract)).toBe(true);
    await fileOpinion(other, contract);
    await approve(deal.lawyer, contract);
    const seen = [await sees(deal.lawyer, contract), await sees(other, contract)];
    await take(deal.seller, 'contractPresent', contract);
    await fileSignedCopy(deal.signatory, contract);
    await sign(deal.signatory, contract);
    expect([...seen, await sees(deal.lawyer, contract), await sees(other, contract)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('sees a contract that they returned while it is edited, not one that was taken back (2.2.5b, 3.2.4b)', async () => {
    expect(await sees(deal.lawyer, await returned(deal))).toBe(true);
    const contract = await submitted(deal);
    await take(deal.seller, 'contractWithdraw', contract, { note: 'Wrong price' });
    expect(await sees(deal.lawyer, contract)).toBe(false);
  });
});

describe('A signatory', () => {
  it('sees what lies before them, and afterwards what they signed themselves (2.2.5c, 3.2.4b)', async () => {
    const other = await hire('SIGNATORY');
    expect(await sees(deal.signatory, await approved(deal))).toBe(false);
    const contract = await presented(deal);
    expect([await sees(deal.signatory, contract), await sees(other, contract)]).toEqual([true, true]);
    const done = await signed(deal);
    expect([await sees(deal.signatory, done), await sees(other, done)]).toEqual([true, false]);
  });
});

describe('The margin', () => {
  const query = 'query ($id: ID!) { contract(id: $id) { margin restrictedFields } }';

  it('is told to managers and finance, and for others named as restricted (3.2.4b)', async () => {
    const contract = await submitted(deal, { margin: '250.00' });
    const restricted = { margin: null, restrictedFields: ['margin'] };
    const told = { margin: '250.00', restrictedFields: [] };
    for (const person of [deal.manager, await hire('FINANCE')])
      expect((await person.ask(query, contract))['contract']).toEqual(told);
    for (const person of [deal.seller, deal.lawyer])
      expect((await person.ask(query, contract))['contract']).toEqual(restricted);
    const after = await take(deal.seller, 'contractWithdraw', contract, { note: 'Wrong' }, 'margin restrictedFields');
    expect(after).toMatchObject(restricted);
  });

  it('is not to be guessed by filter or order either (3.2.4b)', async () => {
    const contract = await aDraft(deal.seller, { margin: '250.00' });
    const list = (args: string) => `{ contracts(${args}) { nodes { id } } }`;
    const found = async (person: Person, filter: string) =>
      (await person.ask(list(`filter: ${filter}`)))['contracts'].nodes.length;
    const guess = `{ id: { eq: "${contract.id}" }, margin: { gte: "0" } }`;
    expect([await found(deal.manager, guess), await found(deal.seller, guess)]).toEqual([1, 0]);
    const opposite = `{ id: { eq: "${contract.id}" }, not: { margin: { gte: "1000" } } }`;
    expect([await found(deal.manager, opposite), await found(deal.seller, opposite)]).toEqual([1, 0]);
    await expectRefused(() => deal.seller.ask(list('orderBy: MARGIN_DESC')), { code: 'FORBIDDEN', recorded: false });
  });
});
