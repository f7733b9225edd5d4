import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { enterAgain, moveClock, otherOrigin, runJobs, sql } from '../support/people.js';
import { aSale, quotationState, sent, type Sale } from '../support/quotations.js';
import { take } from '../support/contracts.js';
import { inDays } from '../support/products.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

afterEach(() => moveClock());

/** The last moment of the company's day so many days from now, and a little before or after. */
const endOf = (days: number, aside = 0) => new Date(Date.parse(`${inDays(days)}T23:59:59.999+08:00`) + aside);

const elsewhere = () => fetch(`${otherOrigin}/test/jobs`, { method: 'POST' });

const told = ({ id }: { id: string }) =>
  sql<{ account_id: string; kind: string }>(
    `select account_id, kind from notification where record_id = $1 and kind = 'EXPIRY'`,
    id,
  );

const expiries = ({ id }: { id: string }) =>
  sql<{ login: string; from_state: string; to_state: string }>(
    `select k.login, s.from_state, s.to_state from step_record s join account k on k.id = s.actor_id
     where s.record_id = $1 and s.step = 'quotationExpire'`,
    id,
  );

describe('A quotation', () => {
  it('expires with the day until which it is valid, and its owner hears of it once (2.2.3a)', async () => {
    const quotation = await sent(sale, {}, { validUntil: inDays(5) });
    await moveClock(endOf(5, -1_000));
    await runJobs();
    expect([await quotationState(quotation), await expiries(quotation)]).toEqual(['SENT', []]);
    await moveClock(endOf(5, 1));
    await Promise.all([runJobs(), elsewhere(), runJobs(), elsewhere()]);
    await Promise.all([runJobs(), elsewhere()]);
    expect(await quotationState(quotation)).toBe('EXPIRED');
    expect(await expiries(quotation)).toEqual([{ login: 'system', from_state: 'SENT', to_state: 'EXPIRED' }]);
    expect(await told(quotation)).toEqual([{ account_id: sale.seller.account, kind: 'EXPIRY' }]);
    const late = await enterAgain(sale.buyer);
    await expect(take(late, 'quotationAccept', quotation)).rejects.toMatchObject({ code: 'STEP_BLOCKED' });
  });

  it('that was accepted in time does not, nor does anybody hear of it again (2.2.3a)', async () => {
    const quotation = await sent(sale, {}, { validUntil: inDays(5) });
    await take(sale.buyer, 'quotationAccept', quotation);
    await moveClock(endOf(6));
    await runJobs();
    expect([await quotationState(quotation), await told(quotation)]).toEqual(['ACCEPTED', []]);
    const reminded = `select from notification where record_id = $1 and kind in ('REMINDER', 'ESCALATION')`;
    expect(await sql(reminded, quotation.id)).toEqual([]);
  });

  it('whose clock another moves while it is looked at expires when that clock says so (2.2.3a)', async () => {
    const quotation = await sent(sale, {}, { validUntil: inDays(5) });
    await sql(`update clock set due_at = due_at + interval '1 day' where record_id = $1`, quotation.id);
    await moveClock(endOf(5, 1_000));
    await runJobs();
    expect(await quotationState(quotation)).toBe('SENT');
    await moveClock(endOf(6, 1_000));
    await runJobs();
    expect(await quotationState(quotation)).toBe('EXPIRED');
  });
});
