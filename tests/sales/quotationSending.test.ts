import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { role } from '../guard/deal.js';
import { file, take } from '../support/contracts.js';
import { hire, moveClock, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import {
  accepted,
  aSale,
  checked,
  fileConfirmation,
  quotationState,
  released,
  sent,
  type Sale,
} from '../support/quotations.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});
afterEach(() => moveClock());

const ends = ['REJECTED', 'EXPIRED', 'SUPERSEDED'];

describe('A quotation is sent', () => {
  it('once it is approved, valid for thirty days unless said (2.2.3a, 2.2.3h)', async () => {
    const early = await checked(sale);
    await expectRefused(() => take(sale.seller, 'quotationSend', early), blocked('WRONG_STATE', '2.2.3h'));
    const valid = async (quotation: { id: string }, given: object = {}) =>
      take(sale.seller, 'quotationSend', quotation, given, 'validUntil');
    expect(await valid(await released(sale))).toMatchObject({ state: 'SENT', validUntil: inDays(30) });
    const ten = { validUntil: inDays(10) };
    expect(await valid(await released(sale, {}, ten))).toMatchObject(ten);
    expect(await valid(await released(sale, {}, ten), { validUntil: inDays(5) })).toMatchObject({
      validUntil: inDays(5),
    });
  });

  it('not for a time that is over, nor to who is blocked (2.2.3a, 2.2.4f)', async () => {
    const quotation = await released(sale);
    const over = { validUntil: inDays(-1) };
    await expectRefused(() => take(sale.seller, 'quotationSend', quotation, over), blocked('VALIDITY_OVER', '2.2.3a'));
    await take(sale.manager, 'customerBlock', sale.customer, { note: 'Insolvent' });
    await expectRefused(
      () => take(sale.seller, 'quotationSend', quotation),
      again(blocked('CUSTOMER_BLOCKED', '2.2.4f')),
    );
  });

  it('not once a day of delivery is over (2.2.3f)', async () => {
    const quotation = await released(sale, { deliveryOn: inDays(0) });
    await moveClock(`${inDays(0)}T16:00:05Z`);
    const seller = await hire('SALES_MANAGER');
    await expectRefused(() => take(seller, 'quotationSend', quotation), blocked('DELIVERY_IN_THE_PAST', '2.2.3f'));
  });

  it('by its seller or their manager, and nobody else (3.2.4b)', async () => {
    const quotation = await released(sale);
    const colleague = await hire('SALES_REP');
    await expectRefused(() => take(colleague, 'quotationSend', quotation), { code: 'NOT_FOUND' });
    for (const person of [sale.finance, sale.executive, sale.buyer])
      await expectRefused(() => take(person, 'quotationSend', quotation), { code: 'FORBIDDEN' });
    expect(await take(sale.manager, 'quotationSend', quotation)).toMatchObject({ state: 'SENT' });
  });
});

describe('A sent quotation', () => {
  it('is changed by no step of anybody (2.2.3h)', async () => {
    const quotation = await sent(sale);
    const steps = ['Edit', 'Check', 'Release', 'Submit', 'Withdraw', 'Send', 'Drop'].map((step) => `quotation${step}`);
    const given = { note: 'n' };
    for (const step of steps) {
      const who = step === 'quotationRelease' ? sale.seller : sale.manager;
      await expectRefused(() => take(who, step, quotation, given), blocked('WRONG_STATE'));
    }
  });

  it('is changed by nothing in the database either, nor are its lines and its check (2.2.3h)', async () => {
    const quotation = await sent(sale);
    for (const state of ['SENT', 'ACCEPTED', ...ends]) {
      await sql('update quotation set state = $2 where id = $1', quotation.id, state);
      for (const change of [
        `update quotation set total = total + 1 where id = $1`,
        `update quotation set valid_until = valid_until + 1 where id = $1`,
        `update quotation_line set price = price - 1 where quotation_id = $1`,
        `delete from quotation_line where quotation_id = $1`,
        `delete from price_check where quotation_id = $1`,
        `insert into quotation_line select (jsonb_populate_record(l, '{"id": "quotation_line_1"}')).* from quotation_line l where quotation_id = $1`,
      ])
        await expect(sql(change, quotation.id)).rejects.toThrow(/is (fixed|append-only)/);
    }
  });

  it('is accepted or rejected by the customer’s own people, rejected with a note (2.2.3a)', async () => {
    const [one, two] = [await sent(sale), await sent(sale)];
    expect(await take(sale.buyer, 'quotationAccept', one)).toMatchObject({ state: 'ACCEPTED' });
    expect(await take(sale.buyer, 'quotationReject', two, { note: '价格过高' })).toMatchObject({ state: 'REJECTED' });
    const over = blocked('WRONG_STATE', '2.2.3a');
    await expectRefused(() => take(sale.buyer, 'quotationReject', one, { note: 'n' }), over);
    await expectRefused(() => take(sale.buyer, 'quotationAccept', two), over);
  });

  it('is not accepted while no business is done with the customer (2.2.4f)', async () => {
    const quotation = await sent(sale);
    await fileConfirmation(sale.seller, quotation);
    await take(sale.manager, 'customerBlock', sale.customer, { note: 'Insolvent' });
    const refused = blocked('CUSTOMER_BLOCKED', '2.2.4f');
    await expectRefused(() => take(sale.buyer, 'quotationAccept', quotation), refused);
    await expectRefused(() => take(sale.seller, 'quotationRecordAcceptance', quotation), refused);
  });

  it('is accepted by nobody else, whatever they hold (2.2.3a)', async () => {
    const quotation = await sent(sale);
    for (const step of ['quotationAccept', 'quotationReject']) {
      await expectRefused(() => take(sale.seller, step, quotation, { note: 'n' }), { code: 'FORBIDDEN' });
      const other = await hire('CUSTOMER', { customer: (await aSale()).customer.id });
      await expectRefused(() => take(other, step, quotation, { note: 'n' }), { code: 'NOT_FOUND' });
      const granted = await hire([await role([[step, 'ALL']]), 'SALES_MANAGER']);
      await expectRefused(() => take(granted, step, quotation, { note: 'n' }), blocked('NOT_YOURS', '2.2.3a'));
    }
  });

  it('is accepted on the customer’s own paper, filed since it was sent (2.2.3a)', async () => {
    const fit = await released(sale);
    await fileConfirmation(sale.seller, fit);
    const quotation = await take(sale.seller, 'quotationSend', fit);
    const missing = blocked('EVIDENCE_MISSING', '2.2.3a');
    await expectRefused(() => take(sale.seller, 'quotationRecordAcceptance', quotation), missing);
    const paper = await fileConfirmation(sale.seller, quotation);
    await take(sale.seller, 'quotationRecordAcceptance', quotation);
    const [step] = await sql(`select evidence from step_record where record_id = $1 order by id desc limit 1`, fit.id);
    expect(step!['evidence']).toMatchObject([{ kind: 'CUSTOMER_CONFIRMATION', file: paper.id }]);
    expect(await quotationState(quotation)).toBe('ACCEPTED');
    await expectRefused(() => fileConfirmation(sale.seller, quotation), blocked('RECORD_CLOSED', '3.1.4d'));
  });

  it('holds no other files, and the paper belongs to nothing else (3.1.1a)', async () => {
    const quotation = await sent(sale);
    const unfit = blocked('KIND_UNFIT', '3.1.1a');
    await expectRefused(() => file(sale.seller, quotation, 'CONTRACT_ATTACHMENT'), unfit);
    await expectRefused(() => fileConfirmation(sale.seller, sale.customer), again(unfit));
  });

  it('is accepted until its last day is over, by nobody later (2.2.3a)', async () => {
    await moveClock(`${inDays(0)}T15:58:00Z`);
    sale = await aSale();
    const today = { validUntil: inDays(0) };
    const [one, two, three] = [await sent(sale, {}, today), await sent(sale, {}, today), await sent(sale, {}, today)];
    await fileConfirmation(sale.seller, three);
    expect(await take(sale.buyer, 'quotationAccept', one)).toMatchObject({ state: 'ACCEPTED' });
    await moveClock(`${inDays(0)}T16:00:05Z`);
    const over = blocked('VALIDITY_OVER', '2.2.3a');
    await expectRefused(() => take(sale.buyer, 'quotationAccept', two), over);
    await expectRefused(() => take(sale.seller, 'quotationRecordAcceptance', three), over);
  });
});

describe('An accepted quotation', () => {
  it('waits for nobody, and nobody does anything with it (2.2.3a)', async () => {
    const quotation = await accepted(sale);
    const query = 'query ($id: ID!) { quotation(id: $id) { availableSteps { name } } }';
    for (const person of [sale.seller, sale.manager, sale.buyer])
      expect(await person.ask(query, quotation)).toEqual({ quotation: { availableSteps: [] } });
    expect(await sql('select 1 from task where record_id = $1 and done_at is null', quotation.id)).toEqual([]);
  });
});
