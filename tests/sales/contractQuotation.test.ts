import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Refused } from '../../demo/client.js';
import { elsewhere } from '../support/access.js';
import { aCustomer, aDraft, take, terms } from '../support/contracts.js';
import { hire } from '../support/people.js';
import { accepted, aSale, fileConfirmation, sent, type Sale } from '../support/quotations.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

const of = (quotation: { id: string }, fields: object = {}) => ({
  customer: sale.customer.id,
  quotation: quotation.id,
  amount: '226.00',
  ...fields,
});
const shown = 'amount quotation { id number total }';

describe('A contract', () => {
  it('is made of an accepted quotation and comes to the same unless said (2.2.5a)', async () => {
    const quotation = await accepted(sale);
    const { amount: _amount, ...rest } = terms({ amount: '226.00' });
    const contract = await sale.seller.step(
      'contractDraft',
      { ...rest, ...of(quotation, { amount: undefined }) },
      shown,
    );
    expect(contract).toMatchObject({ amount: '226.00', quotation: { id: quotation.id, total: '226.00' } });
    const query = 'query ($id: ID!) { quotation(id: $id) { contracts { nodes { id } } } }';
    expect(await sale.seller.ask(query, quotation)).toEqual({
      quotation: { contracts: { nodes: [{ id: contract.id }] } },
    });
    const negotiated = await aDraft(sale.seller, of(await accepted(sale), { amount: '220.00' }));
    expect(negotiated.state).toBe('DRAFT');
  });

  it('is made of one that was accepted on paper, too, and needs none at all (2.2.5a)', async () => {
    const quotation = await sent(sale);
    await fileConfirmation(sale.seller, quotation);
    await take(sale.seller, 'quotationRecordAcceptance', quotation);
    expect(await aDraft(sale.seller, of(quotation))).toMatchObject({ state: 'DRAFT' });
    expect(await aDraft(sale.seller)).toMatchObject({ state: 'DRAFT' });
    const { amount: _amount, ...rest } = terms();
    const nothing = () => sale.seller.step('contractDraft', { ...rest, customer: sale.customer.id });
    await expectRefused(nothing, blocked('AMOUNT_NOT_POSITIVE', '2.2.5d'));
  });

  it('is made of no other: not accepted, of another customer, or not to be seen (2.2.5a)', async () => {
    const unfit = blocked('QUOTATION_NOT_ACCEPTED', '2.2.5a');
    const open = await sent(sale);
    await expectRefused(() => aDraft(sale.seller, of(open)), unfit);
    const quotation = await accepted(sale);
    const customer = (await aCustomer(sale.seller)).id;
    await expectRefused(() => aDraft(sale.seller, of(quotation, { customer })), again(unfit));
    const colleague = await hire('SALES_REP');
    const theirs = await aDraft(colleague);
    const edit = () => take(colleague, 'contractEdit', theirs, { quotation: quotation.id });
    await expectRefused(edit, { code: 'NOT_FOUND' });
  });

  it('is the only one of its quotation, unless the other was dropped (2.2.5a)', async () => {
    const quotation = await accepted(sale);
    const first = await aDraft(sale.seller, of(quotation));
    const taken = blocked('QUOTATION_HAS_CONTRACT', '2.2.5a');
    await expectRefused(() => aDraft(sale.seller, of(quotation)), taken);
    const second = await aDraft(sale.seller, { customer: sale.customer.id });
    await expectRefused(() => take(sale.seller, 'contractEdit', second, { quotation: quotation.id }), taken);
    await take(sale.seller, 'contractDrop', first, { note: 'Wrong template' });
    const after = await take(sale.seller, 'contractEdit', second, { quotation: quotation.id }, shown);
    expect(after).toMatchObject({ quotation: { id: quotation.id } });
    expect(await take(sale.seller, 'contractEdit', second, { quotation: null }, shown)).toMatchObject({
      quotation: null,
    });
  });

  it('is one, of two made of the same quotation at once (2.2.5a)', async () => {
    const quotation = await accepted(sale);
    const both = [sale.seller, elsewhere(sale.seller)].map((person) => aDraft(person, of(quotation)));
    const settled = await Promise.allSettled(both);
    const said = settled.map((one) => (one.status === 'fulfilled' ? one.value.state : (one.reason as Refused).code));
    expect(said.sort()).toEqual(['DRAFT', 'STEP_BLOCKED']);
  });
});
