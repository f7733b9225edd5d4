import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aDeal,
  aDraft,
  hashOf,
  obligationsOf,
  owed,
  stateOf,
  take,
  terms,
  type Deal,
} from '../support/contracts.js';
import { hire, moveClock, sql, stranger } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});
afterEach(() => moveClock());

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });

describe('A contract', () => {
  it('begins as a draft of whoever drafts it, with a number of this year (2.2.5a)', async () => {
    const { seller } = deal;
    const customer = await aCustomer(seller);
    const contract = await aDraft(seller, { customer: customer.id, confidentiality: null });
    expect(contract).toMatchObject({ state: 'DRAFT', version: 1, number: expect.stringMatching(/^HT-20\d\d-\d{4,}$/) });
    const [row] = await sql(
      'select owner_id, customer_id, department_id, due_at, confidentiality from contract where id = $1',
      contract.id,
    );
    const [account] = await sql('select department_id from account where id = $1', seller.account);
    const born = { due_at: null, confidentiality: 'INTERNAL' };
    expect(row).toEqual({ owner_id: seller.account, customer_id: customer.id, ...born, ...account });
  });

  it('is drafted only after agreement: not with a day of agreement ahead (2.2.5a)', async () => {
    const customer = await aCustomer(deal.seller);
    await expectRefused(
      () => aDraft(deal.seller, { customer: customer.id, agreedOn: dayFromNow(1) }),
      blocked('NOT_AGREED', '2.2.5a'),
    );
    expect(await aDraft(deal.seller, { agreedOn: dayFromNow(0) })).toMatchObject({ state: 'DRAFT' });
  });

  it('is not edited to a day of agreement ahead, but to today, however old the draft is (2.2.5a)', async () => {
    await moveClock(new Date(Date.now() - 10 * 86_400_000));
    const contract = await aDraft(deal.seller);
    await moveClock();
    const agreedOn = (days: number) => take(deal.seller, 'contractEdit', contract, { agreedOn: dayFromNow(days) });
    await expectRefused(() => agreedOn(1), blocked('NOT_AGREED', '2.2.5a'));
    expect(await agreedOn(0)).toMatchObject({ state: 'DRAFT', version: 2 });
  });

  it('says who agreed on what: neither agreement nor terms may be blank (2.2.5a)', async () => {
    const customer = await aCustomer(deal.seller);
    for (const blank of [
      { agreement: ' ' },
      { title: '' },
      { body: '\n' },
      { obligations: [{ ...owed[0]!, content: ' ' }] },
    ])
      await expectRefused(() => aDraft(deal.seller, { customer: customer.id, ...blank }), { code: 'BAD_USER_INPUT' });
  });

  it('is worth more than nothing, as is each instalment (2.2.5d)', async () => {
    const positive = blocked('AMOUNT_NOT_POSITIVE', '2.2.5d');
    const { id: customer } = await aCustomer(deal.seller);
    await expectRefused(() => aDraft(deal.seller, { customer, amount: '-1000.00' }), positive);
    await expectRefused(() => aDraft(deal.seller, { customer, amount: '0' }), again(positive));
    const hidden = {
      customer,
      amount: '1000.00',
      paymentSchedule: ['5000', '-4000'].map((amount) => ({ amount, dueOn: '2027-01-01' })),
    };
    await expectRefused(() => aDraft(deal.seller, hidden), again(positive));
    const contract = await aDraft(deal.seller, { customer });
    await expectRefused(() => take(deal.seller, 'contractEdit', contract, { amount: '-1' }), positive);
  });

  it('is not drafted with a blocked customer, and is once it is unblocked (2.2.4f)', async () => {
    const customer = await aCustomer(deal.seller);
    await take(deal.manager, 'customerBlock', customer, { note: 'They did not pay' });
    await expectRefused(() => aDraft(deal.seller, { customer: customer.id }), blocked('CUSTOMER_BLOCKED', '2.2.4f'));
    await take(deal.manager, 'customerUnblock', customer, { note: 'They paid' });
    expect(await aDraft(deal.seller, { customer: customer.id })).toMatchObject({ state: 'DRAFT' });
  });

  it('is drafted only with a customer that the drafter sees (2.2.1e)', async () => {
    const customer = await aCustomer(await hire('SALES_REP'));
    await expectRefused(() => aDraft(deal.seller, { customer: customer.id }), { code: 'NOT_FOUND' });
    await expectRefused(() => aDraft(deal.seller, { customer: deal.seller.account }), { code: 'BAD_USER_INPUT' });
  });

  it('is drafted only by holders of that permission (2.2.5a)', async () => {
    const customer = await aCustomer(deal.seller);
    const drafting = { ...terms(), customer: customer.id };
    await expectRefused(() => deal.lawyer.step('contractDraft', drafting), { code: 'FORBIDDEN', clause: '2.2.5a' });
    await expectRefused(() => stranger.step('contractDraft', drafting), { code: 'UNAUTHENTICATED' });
  });

  it('is edited by its drafter and its collaborators, not by other sellers (2.2.5a)', async () => {
    const [colleague, other] = [await hire('SALES_REP'), await hire('SALES_REP')];
    const contract = await aDraft(deal.seller, { collaborators: [colleague.account] });
    expect(await take(colleague, 'contractEdit', contract, { title: 'Three pumps' }, 'title')).toMatchObject({
      title: 'Three pumps',
      version: 2,
    });
    await expectRefused(() => take(other, 'contractEdit', contract, { title: 'Mine' }), { code: 'NOT_FOUND' });
    await expectRefused(() => take(colleague, 'contractSubmit', contract), { code: 'FORBIDDEN', clause: '2.2.5b' });
  });

  it('keeps a line that is edited with its id, and only lines of its own (2.2.5d)', async () => {
    const contract = await aDraft(deal.seller);
    const [company, customer] = await obligationsOf(contract);
    const obligations = [
      { ...owed[1]!, id: customer!.id, content: 'Pay early' },
      owed[0]!,
      { ...owed[0]!, content: 'Install' },
    ];
    await take(deal.seller, 'contractEdit', contract, { obligations });
    const rows = await sql<{ id: string; number: string }>(
      'select * from obligation where contract_id = $1 order by id',
      contract.id,
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ id: customer!.id, content: 'Pay early' });
    expect(rows.map(({ id }) => id)).not.toContain(company!.id);
    const hash = await hashOf(contract);
    await take(deal.seller, 'contractEdit', contract, { title: 'Two pumps' });
    expect(await hashOf(contract)).toBe(hash);

    const foreign = await aDraft(deal.seller);
    await expectRefused(() => take(deal.seller, 'contractEdit', foreign, { obligations }), { code: 'NOT_FOUND' });
  });

  it('is dropped with a note while it is not signed, and then rests (2.2.5a)', async () => {
    const contract = await aDraft(deal.seller);
    const drop = (note?: string) => take(deal.seller, 'contractDrop', contract, { note });
    expect(await drop('They bought elsewhere')).toMatchObject({ state: 'DROPPED' });
    await expectRefused(
      () => take(deal.seller, 'contractEdit', contract, { title: 'Again' }),
      blocked('WRONG_STATE', '2.2.5a'),
    );
    expect(await stateOf(contract)).toBe('DROPPED');
  });
});
