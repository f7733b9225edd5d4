import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { take } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import {
  aSale,
  checked,
  discounted,
  drafted,
  fileConfirmation,
  released,
  sent,
  submittedForPrice,
  type Sale,
} from '../support/quotations.js';
import { expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

type Quotation = { id: string };

/** Whether somebody sees a quotation: the same by id, as a node, in the list, counted, and below the customer. */
async function sees(person: Person, { id }: Quotation): Promise<boolean> {
  const { quotation, node, quotations, nodes } = await person.ask(
    `query ($id: ID!, $ids: [ID!]!) { quotation(id: $id) { id } node(id: $id) { id }
      quotations(filter: { id: { eq: $id } }) { totalCount nodes { id } } nodes(ids: $ids) { id } }`,
    { id, ids: (await linesOf({ id })).map((line) => line.id) },
  );
  const ways = [quotation, node, quotations.totalCount, quotations.nodes.length, nodes.every(Boolean)].map(Boolean);
  expect(new Set(ways).size).toBe(1);
  return ways[0]!;
}

const linesOf = ({ id }: Quotation) => sql<{ id: string }>('select id from quotation_line where quotation_id = $1', id);

describe('A quotation', () => {
  it('is seen by its seller, those above and who decides, not by other sellers or departments (3.2.4b)', async () => {
    const quotation = await drafted(sale);
    for (const person of [sale.seller, sale.manager, sale.executive, sale.finance, await hire('COMPLIANCE_OFFICER')])
      expect(await sees(person, quotation)).toBe(true);
    for (const person of [await hire('SALES_REP'), await hire('SALES_MANAGER', { department: 'Sales West' })])
      expect(await sees(person, quotation)).toBe(false);
    const asking = (person: Person) => () => person.ask('query ($id: ID!) { quotation(id: $id) { id } }', quotation);
    for (const role of ['LEGAL', 'SIGNATORY', 'SYS_ADMIN'])
      await expectRefused(asking(await hire(role)), { code: 'FORBIDDEN', recorded: false });
  });

  it('is worked on by its collaborators, who neither release nor send it (3.3.1a)', async () => {
    const colleague = await hire('SALES_REP');
    const quotation = await drafted(sale, {}, { collaborators: [colleague.account] });
    expect(await sees(colleague, quotation)).toBe(true);
    expect(await take(colleague, 'quotationCheck', quotation)).toMatchObject({ state: 'CHECKED' });
    await expectRefused(() => take(colleague, 'quotationRelease', quotation), { code: 'FORBIDDEN' });
    await expectRefused(() => take(colleague, 'quotationDrop', quotation, { note: 'n' }), { code: 'FORBIDDEN' });
  });
});

describe('The customer’s own people', () => {
  it('see it from when it is sent on, whatever becomes of it (2.2.3a, 3.2.4b)', async () => {
    for (const unsent of [
      await drafted(sale),
      await checked(sale),
      await submittedForPrice(sale),
      await released(sale),
    ])
      expect(await sees(sale.buyer, unsent)).toBe(false);
    const dropped = await take(sale.seller, 'quotationDrop', await drafted(sale), { note: 'No' });
    expect(await sees(sale.buyer, dropped)).toBe(false);
    const quotation = await sent(sale);
    const revision = await drafted(sale, {}, { supersedes: quotation.id });
    const query = 'query ($id: ID!) { quotation(id: $id) { revisions { totalCount nodes { id } } } }';
    expect(await sale.buyer.ask(query, quotation)).toEqual({ quotation: { revisions: { totalCount: 0, nodes: [] } } });
    expect(await sees(sale.buyer, revision)).toBe(false);
    for (const state of ['SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED']) {
      await sql('update quotation set state = $2 where id = $1', quotation.id, state);
      expect(await sees(sale.buyer, quotation)).toBe(true);
    }
  });

  it('see what it states, and none of what the company thinks of it (3.2.4b)', async () => {
    const pending = await submittedForPrice(sale, discounted(10), { collaborators: [sale.manager.account] });
    const [approval] = await sql<Quotation>('select id from price_approval where quotation_id = $1', pending.id);
    await take(sale.executive, 'priceApprovalApproveDiscount', approval!);
    const quotation = await take(sale.seller, 'quotationSend', pending);
    await fileConfirmation(sale.seller, quotation);
    const shown = `need total net tax taxPercent paymentMethod discount restrictedFields priceList { id }
      lines { nodes { name specification quantity unit price amount deliveryOn listPrice discount product { id } restrictedFields } }
      priceChecks { totalCount nodes { result } } priceApprovals { totalCount nodes { kind } } history { totalCount }
      contracts { totalCount } files { nodes { kind } } availableSteps { name }`;
    const { quotation: seen } = await sale.buyer.ask(`query ($id: ID!) { quotation(id: $id) { ${shown} } }`, quotation);
    expect(seen).toMatchObject({
      net: '180.00',
      tax: '23.40',
      total: '203.40',
      discount: null,
      restrictedFields: ['discount'],
      priceList: null,
      priceChecks: { totalCount: 0, nodes: [] },
      priceApprovals: { totalCount: 0, nodes: [] },
      history: { totalCount: 0 },
      contracts: { totalCount: 0 },
      files: { nodes: [{ kind: 'CUSTOMER_CONFIRMATION' }] },
      availableSteps: [{ name: 'quotationAccept' }, { name: 'quotationReject' }],
    });
    const line = { name: '离心泵', quantity: '2', unit: '台', price: '90.00', amount: '180.00', product: null };
    const hidden = { listPrice: null, discount: null, restrictedFields: ['listPrice', 'discount'] };
    expect(seen.lines.nodes).toMatchObject([{ ...line, ...hidden }]);
    const [check] = await sql<Quotation>('select id from price_check where quotation_id = $1', quotation.id);
    const ids = [check!.id, approval!.id, sale.list.id, sale.product.id];
    const { nodes } = await sale.buyer.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([null, null, null, null]);
    const guess = 'query ($id: ID!) { quotations(filter: { id: { eq: $id }, discount: { gte: "1" } }) { totalCount } }';
    expect(await sale.buyer.ask(guess, quotation)).toEqual({ quotations: { totalCount: 0 } });
    expect(await sale.seller.ask(guess, quotation)).toEqual({ quotations: { totalCount: 1 } });
  });

  it('of another customer see nothing of it (3.2.4b)', async () => {
    const quotation = await sent(sale);
    const other = await aSale();
    expect(await sees(other.buyer, quotation)).toBe(false);
    expect(await sees(other.buyer, await sent(other))).toBe(true);
    const { quotations } = await other.buyer.ask('{ quotations { totalCount } }');
    expect(quotations.totalCount).toBe(1);
    const { customer } = await other.buyer.ask('query ($id: ID!) { customer(id: $id) { id } }', sale.customer);
    expect(customer).toBeNull();
  });
});
