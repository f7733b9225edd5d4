import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { take } from '../support/contracts.js';
import { moveClock, runJobs, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { approvalsOf, aSale, quotationState, sent, submittedForPrice, type Sale } from '../support/quotations.js';
import { blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});
afterEach(() => moveClock());

/** As the wall clock in Shanghai shows it. */
const shanghai = async (table: string, { id }: { id: string }) => {
  const [row] = await sql<{ at: string | null }>(
    `select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at from ${table} where id = $1`,
    id,
  );
  return row!.at;
};

describe('A sent quotation', () => {
  it('is due at the end of its last day, until the customer decides (2.2.3a)', async () => {
    const quotation = await sent(sale, {}, { validUntil: inDays(10) });
    expect(await shanghai('quotation', quotation)).toBe(`${inDays(10)} 23:59:59`);
    await take(sale.buyer, 'quotationAccept', quotation);
    expect(await shanghai('quotation', quotation)).toBeNull();
    expect(await sql('select 1 from clock where record_id = $1 and done_at is null', quotation.id)).toEqual([]);
  });

  it('expires by itself when that day is over, by Guicheng alone (2.2.3a)', async () => {
    await moveClock(`${inDays(0)}T15:58:00Z`);
    sale = await aSale();
    const [one, two] = [
      await sent(sale, {}, { validUntil: inDays(0) }),
      await sent(sale, {}, { validUntil: inDays(1) }),
    ];
    await runJobs();
    expect([await quotationState(one), await quotationState(two)]).toEqual(['SENT', 'SENT']);
    await moveClock(`${inDays(0)}T16:00:05Z`);
    await runJobs();
    expect([await quotationState(one), await quotationState(two)]).toEqual(['EXPIRED', 'SENT']);
    const [trail] = await sql(
      `select t.step, a.kind from step_record t join account a on a.id = t.actor_id where t.record_id = $1 order by t.id desc limit 1`,
      one.id,
    );
    expect(trail).toEqual({ step: 'quotationExpire', kind: 'SYSTEM' });
    await expectRefused(() => take(sale.buyer, 'quotationAccept', one), blocked('WRONG_STATE', '2.2.3a'));
  });
});

describe('A price approval', () => {
  it('is due by the end of the next workday, and no more once it is decided (2.2.3i)', async () => {
    await moveClock('2027-03-05T02:00:00Z'); // a Friday
    sale = await aSale();
    const [approval] = await approvalsOf(await submittedForPrice(sale));
    expect(await shanghai('price_approval', approval!)).toBe('2027-03-08 18:00:00');
    await take(sale.manager, 'priceApprovalApproveDiscount', approval!);
    expect(await shanghai('price_approval', approval!)).toBeNull();
  });
});
