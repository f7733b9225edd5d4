import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { take } from '../support/contracts.js';
import { moveClock, sql } from '../support/people.js';
import { approvedPrices, inDays, price } from '../support/products.js';
import { aSale, checked, drafted, lineOf, offer, released, type Sale } from '../support/quotations.js';
import { blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale((product) => [
    price(product, { fromQuantity: '2' }),
    price(product, { fromQuantity: '10', listPrice: '90.00', floorPrice: '75.00' }),
    price(product, { fromQuantity: '50.5', listPrice: '81.00', floorPrice: '70.00' }),
  ]);
});
afterEach(() => moveClock());

const shown = `discount priceList { id }
  lines { nodes { listPrice discount } } priceChecks { nodes { quantity price deviation result priceLine { listPrice } } }`;

/** What the check finds of one line. */
async function found(line: object) {
  const quotation = await take(sale.seller, 'quotationCheck', await drafted(sale, line), {}, shown);
  const [{ listPrice, discount }] = quotation['lines'].nodes;
  const [{ deviation, result }] = quotation['priceChecks'].nodes;
  return [listPrice, discount, deviation, result];
}

describe('The check of a quotation', () => {
  it('finds the price of the largest quantity that is reached (2.2.3b)', async () => {
    const at = (quantity: string) => found({ quantity, price: '90.00' });
    expect(await at('2')).toEqual(['100.00', '10', '-10.00', 'DISCOUNTED']);
    expect(await at('9.9999')).toEqual(['100.00', '10', '-10.00', 'DISCOUNTED']);
    expect(await at('10')).toEqual(['90.00', '0', '0.00', 'AT_LIST']);
    expect(await at('50.4999')).toEqual(['90.00', '0', '0.00', 'AT_LIST']);
    expect(await at('50.5')).toEqual(['81.00', '0', '9.00', 'ABOVE_LIST']);
  });

  it('refuses a quantity for which there is no price, and a product that is not in the list (2.2.3b)', async () => {
    const few = await drafted(sale, { quantity: '1' });
    const notPriced = blocked('NOT_PRICED', '2.2.3b');
    await expectRefused(() => take(sale.seller, 'quotationCheck', few), notPriced);
    const other = await aSale();
    const gone = await drafted({ ...other, product: sale.product });
    await expectRefused(() => take(other.seller, 'quotationCheck', gone), notPriced);
  });

  it('refuses a product that is no longer for sale (2.2.3b)', async () => {
    const quotation = await drafted(sale);
    await take(sale.manager, 'productDiscontinue', sale.product, { note: 'Replaced' });
    await expectRefused(() => take(sale.seller, 'quotationCheck', quotation), blocked('DISCONTINUED', '2.2.3b'));
  });

  it('tells below the floor from below the list, to the cent (2.2.3b, 2.2.3i)', async () => {
    expect(await found({ price: '80.00' })).toEqual(['100.00', '20', '-20.00', 'DISCOUNTED']);
    expect(await found({ price: '79.99' })).toEqual(['100.00', '20.01', '-20.01', 'BELOW_FLOOR']);
    expect(await found({ price: '100.01' })).toEqual(['100.00', '0', '0.01', 'ABOVE_LIST']);
  });

  it('rounds discounts up, so that none passes for less than it is (2.2.3i)', async () => {
    await approvedPrices([price(sale.product, { listPrice: '3.00', floorPrice: '0' })]);
    expect(await found({ price: '2.00' })).toEqual(['3.00', '33.34', '-1.00', 'DISCOUNTED']);
    expect(await found({ price: '2.85' })).toEqual(['3.00', '5', '-0.15', 'DISCOUNTED']);
    await approvedPrices([price(sale.product, { listPrice: '1000000.00', floorPrice: '0' })]);
    expect(await found({ price: '949999.99' })).toEqual(['1000000.00', '5.01', '-50000.01', 'DISCOUNTED']);
  });

  it('takes the largest discount of all lines, and keeps what was checked of each (2.2.3b)', async () => {
    const lines = [lineOf(sale.product, { price: '97.00' }), lineOf(sale.product, { price: '92.50', quantity: '3' })];
    const quotation = await sale.seller.step('quotationDraft', offer(sale, {}, { lines }));
    const after = await take(sale.seller, 'quotationCheck', quotation, {}, shown);
    expect(after).toMatchObject({
      state: 'CHECKED',
      discount: '7.5',
      priceList: { id: sale.list.id },
      priceChecks: {
        nodes: [
          { quantity: '2', price: '97.00', priceLine: { listPrice: '100.00' } },
          { quantity: '3', price: '92.50', priceLine: { listPrice: '100.00' } },
        ],
      },
    });
    await take(sale.seller, 'quotationCheck', quotation);
    expect(await sql('select 1 from price_check where quotation_id = $1', quotation.id)).toHaveLength(2);
  });
});

describe('The price list in force', () => {
  const evening = `${inDays(0)}T15:30:00Z`;
  const lateEvening = `${inDays(0)}T15:58:00Z`; // what was approved in another test's evening was approved before
  const justBefore = `${inDays(0)}T15:59:55Z`;
  const pastMidnight = `${inDays(0)}T16:00:05Z`;
  const listOf = async (quotation: Stepped) =>
    (await take(sale.seller, 'quotationCheck', quotation, {}, 'priceList { id }'))['priceList'].id as string;

  it('is the approved one that took effect last, by the company’s day (2.2.3b)', async () => {
    await moveClock(evening);
    sale = await aSale();
    const later = await approvedPrices([price(sale.product)], { effectiveFrom: inDays(2) });
    const tomorrow = await approvedPrices([price(sale.product)], { effectiveFrom: inDays(1) });
    const quotation = await drafted(sale);
    expect(await listOf(quotation)).toBe(sale.list.id);
    await moveClock(pastMidnight);
    expect(await listOf(quotation)).toBe(tomorrow.id);
    expect(later.state).toBe('APPROVED');
  });

  it('is, of one day, the one approved last; drafts do not count (2.2.3b)', async () => {
    const quotation = await drafted(sale);
    const corrected = await approvedPrices([price(sale.product)]);
    await sale.finance.step('priceListDraft', {
      name: 'Draft',
      effectiveFrom: inDays(0),
      lines: [price(sale.product)],
    });
    expect(await listOf(quotation)).toBe(corrected.id);
  });

  it('voids a check when it changes: nothing is released, submitted or sent on it (2.2.3b, 2.2.3h)', async () => {
    const [one, two, fit] = [await checked(sale), await checked(sale, { price: '90.00' }), await released(sale)];
    await approvedPrices([price(sale.product, { listPrice: '120.00' })]);
    const stale = blocked('CHECK_VOID', '2.2.3h');
    await expectRefused(() => take(sale.seller, 'quotationRelease', one), stale);
    await expectRefused(() => take(sale.seller, 'quotationSubmit', two), stale);
    await expectRefused(() => take(sale.seller, 'quotationSend', fit), stale);
    expect(await take(sale.seller, 'quotationCheck', fit, {}, 'discount')).toMatchObject({
      state: 'CHECKED',
      discount: '16.67',
    });
  });

  it('voids a check overnight, when another takes effect (2.2.3b, 2.2.3h)', async () => {
    await moveClock(lateEvening);
    sale = await aSale();
    await approvedPrices([price(sale.product)], { effectiveFrom: inDays(1) });
    const quotation = await released(sale);
    await moveClock(pastMidnight);
    await expectRefused(() => take(sale.seller, 'quotationSend', quotation), blocked('CHECK_VOID', '2.2.3h'));
    await moveClock(justBefore);
    expect(await take(sale.seller, 'quotationSend', quotation)).toMatchObject({ state: 'SENT' });
  });

  it.each(['quantity', 'price'])(
    'voids no check, but a changed %s does, however it came to that (2.2.3h)',
    async (field) => {
      const quotation = await released(sale);
      await sql(`update quotation_line set ${field} = ${field} + 1 where quotation_id = $1`, quotation.id);
      await expectRefused(() => take(sale.seller, 'quotationSend', quotation), blocked('CHECK_VOID', '2.2.3h'));
    },
  );
});
