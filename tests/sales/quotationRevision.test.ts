import { beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer, take } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { accepted, aSale, drafted, offer, quotationState, released, sent, type Sale } from '../support/quotations.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

const revising = ({ id }: { id: string }) => ({ supersedes: id });

describe('A revision', () => {
  it('takes the place of what it revises when it is sent, in one (2.2.3h)', async () => {
    const first = await sent(sale);
    const second = await released(sale, { price: '97.00' }, revising(first));
    expect(await quotationState(first)).toBe('SENT');
    const shown = 'revision supersedes { id number state }';
    expect(await take(sale.seller, 'quotationSend', second, {}, shown)).toMatchObject({
      state: 'SENT',
      revision: 2,
      supersedes: { id: first.id, number: first.number, state: 'SUPERSEDED' },
    });
    const [trail] = await sql(
      `select step, actor_id, from_state, to_state from step_record where record_id = $1 order by id desc limit 1`,
      first.id,
    );
    const by = { actor_id: sale.seller.account };
    expect(trail).toEqual({ step: 'quotationSupersede', ...by, from_state: 'SENT', to_state: 'SUPERSEDED' });
    expect(await sql('select 1 from task where record_id = $1 and done_at is null', first.id)).toEqual([]);
    const query = 'query ($id: ID!) { quotation(id: $id) { revisions { nodes { id revision } } } }';
    expect(await sale.seller.ask(query, first)).toEqual({
      quotation: { revisions: { nodes: [{ id: second.id, revision: 2 }] } },
    });
    await expectRefused(() => take(sale.buyer, 'quotationAccept', first), blocked('WRONG_STATE', '2.2.3a'));
  });

  it('leaves a rejected quotation rejected (2.2.3h)', async () => {
    const first = await sent(sale);
    await take(sale.buyer, 'quotationReject', first, { note: 'Too dear' });
    await sent(sale, { price: '97.00' }, revising(first));
    expect(await quotationState(first)).toBe('REJECTED');
  });

  it('revises what was sent to the same customer by the same seller, and nothing else (2.2.3h)', async () => {
    const unfit = blocked('NOT_REVISABLE', '2.2.3h');
    const fit = await released(sale);
    await expectRefused(() => drafted(sale, {}, revising(fit)), unfit);
    const done = await accepted(sale);
    await expectRefused(() => drafted(sale, {}, revising(done)), again(unfit));
    const first = await sent(sale);
    const other = await aCustomer(sale.seller);
    await expectRefused(() => drafted({ ...sale, customer: other }, {}, revising(first)), again(unfit));
    const byManager = () => sale.manager.step('quotationDraft', offer(sale, {}, revising(first)));
    await expectRefused(byManager, unfit);
    const colleague = await hire('SALES_REP');
    const theirs = { ...sale, seller: colleague, customer: await aCustomer(colleague) };
    await expectRefused(() => drafted(theirs, {}, revising(first)), { code: 'NOT_FOUND' });
  });

  it('is one at a time, and another once it is dropped (2.2.3h)', async () => {
    const first = await sent(sale);
    const second = await drafted(sale, {}, revising(first));
    await expectRefused(() => drafted(sale, {}, revising(first)), blocked('REVISED_ALREADY', '2.2.3h'));
    await take(sale.seller, 'quotationDrop', second, { note: 'Changed my mind' });
    expect(await drafted(sale, {}, revising(first))).toMatchObject({ state: 'DRAFT' });
  });

  it('is not sent once the customer accepted what it revises (2.2.3h)', async () => {
    const first = await sent(sale);
    const second = await released(sale, { price: '97.00' }, revising(first));
    await take(sale.buyer, 'quotationAccept', first);
    const refused = blocked('SUPERSEDED_ACCEPTED', '2.2.3h');
    await expectRefused(() => take(sale.seller, 'quotationSend', second), refused);
  });
});
