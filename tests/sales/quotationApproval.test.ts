import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { take } from '../support/contracts.js';
import { sql } from '../support/people.js';
import {
  approvalOf,
  approvalsOf,
  aSale,
  checked,
  discounted,
  quotationState,
  submittedForPrice,
  type Sale,
} from '../support/quotations.js';
import { blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

const large = { quantity: '5000' };
const belowFloor = { price: '79.99' };
const kindsOf = async (quotation: { id: string }) => (await approvalsOf(quotation)).map(({ kind }) => kind);
const agree = async (person: Person, quotation: { id: string }, kind: 'DISCOUNT' | 'FINANCE') =>
  take(
    person,
    kind === 'DISCOUNT' ? 'priceApprovalApproveDiscount' : 'priceApprovalApproveFinance',
    await approvalOf(quotation, kind),
  );

describe('A seller', () => {
  it('releases a quotation within the own authority, at five in a hundred still (2.2.3i)', async () => {
    const quotation = await checked(sale, discounted(5));
    expect(await take(sale.seller, 'quotationRelease', quotation)).toMatchObject({ state: 'APPROVED' });
  });

  it('releases none beyond it, below the floor, or so large that finance must agree (2.2.3i)', async () => {
    const refusals = [
      [discounted(5.01), ['ABOVE_AUTHORITY']],
      [belowFloor, ['BELOW_FLOOR', 'ABOVE_AUTHORITY']],
      [large, ['NEEDS_FINANCE']],
    ] as const;
    for (const [line, blockers] of refusals) {
      const quotation = await checked(sale, line);
      await expectRefused(() => take(sale.seller, 'quotationRelease', quotation), blocked(blockers, '2.2.3i'));
    }
  });

  it('releases up to the amount from which finance agrees, tax included (2.2.3i)', async () => {
    const exact = { quantity: '4424.7788', price: '100.00' };
    const quotation = await checked(sale, exact, {});
    const [row] = await sql('select total from quotation where id = $1', quotation.id);
    expect(row).toEqual({ total: '500000.00' });
    expect(await take(sale.seller, 'quotationRelease', quotation)).toMatchObject({ state: 'APPROVED' });
    const more = await checked(sale, { ...exact, quantity: '4424.7789' });
    await expectRefused(() => take(sale.seller, 'quotationRelease', more), blocked('NEEDS_FINANCE', '2.2.3i'));
  });

  it('asks for the approvals that are needed, and for the manager’s where none is (2.2.3i)', async () => {
    expect(await kindsOf(await submittedForPrice(sale, discounted(10)))).toEqual(['DISCOUNT']);
    expect(await kindsOf(await submittedForPrice(sale, large))).toEqual(['FINANCE']);
    expect(await kindsOf(await submittedForPrice(sale, belowFloor))).toEqual(['DISCOUNT', 'FINANCE']);
    expect(await kindsOf(await submittedForPrice(sale, discounted(1)))).toEqual(['DISCOUNT']);
  });

  it('takes it back with a note; then nobody is asked any more (2.2.3i)', async () => {
    const quotation = await submittedForPrice(sale, belowFloor);
    const [discount, finance] = await approvalsOf(quotation);
    expect(await take(sale.seller, 'quotationWithdraw', quotation, { note: 'Typo' })).toMatchObject({ state: 'DRAFT' });
    expect((await approvalsOf(quotation)).map(({ state }) => state)).toEqual(['LAPSED', 'LAPSED']);
    const over = blocked('WRONG_STATE', '2.2.3i');
    await expectRefused(() => take(sale.manager, 'priceApprovalApproveDiscount', discount!), over);
    await expectRefused(() => take(sale.finance, 'priceApprovalDecline', finance!, { note: 'n' }), {
      code: 'FORBIDDEN',
    });
  });
});

describe('A price approval', () => {
  it('closes the quotation with the last one, and tells who agreed (2.2.3i)', async () => {
    const quotation = await submittedForPrice(sale, { price: '79.99', quantity: '6000' });
    const [discount] = await approvalsOf(quotation);
    expect(discount!.number).toBe(`${quotation.number}-SP1`);
    await agree(sale.executive, quotation, 'DISCOUNT');
    expect(await quotationState(quotation)).toBe('PENDING_APPROVAL');
    expect(await agree(sale.finance, quotation, 'FINANCE')).toMatchObject({ state: 'APPROVED' });
    const query = `query ($id: ID!) { quotation(id: $id) { state version
      priceApprovals { nodes { number kind state discount total } } history { nodes { step actor { id } } } } }`;
    const { quotation: seen } = await sale.seller.ask(query, { id: quotation.id });
    expect(seen).toMatchObject({ state: 'APPROVED', version: 6 });
    expect(seen.priceApprovals.nodes).toMatchObject([
      { number: `${quotation.number}-SP1`, kind: 'DISCOUNT', state: 'APPROVED', discount: '20.01', total: '542332.20' },
      { number: `${quotation.number}-SP2`, kind: 'FINANCE', state: 'APPROVED' },
    ]);
    expect(seen.history.nodes.at(-1)).toEqual({ step: 'quotationApprove', actor: { id: sale.finance.account } });
  });

  it('that is declined, with a note, sends the quotation back and asks nobody any more (2.2.3i)', async () => {
    const quotation = await submittedForPrice(sale, belowFloor);
    const finance = await approvalOf(quotation, 'FINANCE');
    await take(sale.finance, 'priceApprovalDecline', finance, { note: 'Too cheap' });
    expect(await quotationState(quotation)).toBe('DRAFT');
    expect((await approvalsOf(quotation)).map(({ state }) => state)).toEqual(['LAPSED', 'DECLINED']);
    const open = `select 1 from task t join price_approval a on a.id = t.record_id where a.quotation_id = $1 and t.done_at is null`;
    expect(await sql(open, quotation.id)).toEqual([]);
    await take(sale.seller, 'quotationCheck', quotation);
    await take(sale.seller, 'quotationSubmit', quotation);
    expect((await approvalsOf(quotation)).map(({ number }) => number.split('-').at(-1))).toEqual([
      'SP1',
      'SP2',
      'SP3',
      'SP4',
    ]);
  });

  it('waits for who may decide, by the end of the next workday, and not for the quoter (2.2.3i, 3.4.1d)', async () => {
    const quotation = await submittedForPrice(sale, belowFloor);
    const [discount, finance] = await approvalsOf(quotation);
    const waitsFor = async (person: Person, { id }: { id: string }) => {
      const { myTasks } = await person.ask('{ myTasks(first: 100) { nodes { record { id } dueAt } } }');
      const task = myTasks.nodes.find(({ record }: { record: { id: string } }) => record.id === id);
      return Boolean(task?.dueAt);
    };
    const people = [sale.seller, sale.manager, sale.executive, sale.finance];
    expect(await Promise.all(people.map((person) => waitsFor(person, discount!)))).toEqual([false, true, true, true]);
    expect(await Promise.all(people.map((person) => waitsFor(person, finance!)))).toEqual([false, true, true, true]);
    expect(await waitsFor(sale.seller, quotation)).toBe(false);
  });
});
