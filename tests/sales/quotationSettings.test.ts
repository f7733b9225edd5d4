import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { take } from '../support/contracts.js';
import { hire } from '../support/people.js';
import { inDays } from '../support/products.js';
import { aSale, checked, drafted, released, type Sale } from '../support/quotations.js';
import { blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

/** Lets the company decide a number, in force from today. */
async function decide(key: string, value: string): Promise<void> {
  const [head, executive] = [await hire('DEPT_HEAD'), await hire('EXECUTIVE', { department: 'Board' })];
  const proposed = { key, value, effectiveFrom: inDays(0), reason: 'As it is now' };
  await take(executive, 'settingValueApprove', await head.step('settingValuePropose', proposed));
}

const defaults = {
  'quotation.tax.percent': '13',
  'quotation.validity.days': '30',
  'quotation.financeApproval.amount': '500000',
};
afterEach(async () => {
  for (const [key, value] of Object.entries(defaults)) await decide(key, value);
});

it('a quotation is taxed at the rate in force when it is computed, as late as its check (2.2.3e, 2.2.3h)', async () => {
  const [before, fit] = [await drafted(sale), await released(sale)];
  await decide('quotation.tax.percent', '9');
  const shown = 'taxPercent tax total';
  const nine = { taxPercent: '9', tax: '18.00', total: '218.00' };
  expect(await take(sale.seller, 'quotationCheck', before, {}, shown)).toMatchObject(nine);
  expect(await take(sale.seller, 'quotationEdit', before, {}, shown)).toMatchObject(nine);
  await expectRefused(() => take(sale.seller, 'quotationSend', fit), blocked('CHECK_VOID', '2.2.3h'));
});

it('a quotation is valid for as many days as the company decided (2.2.3a)', async () => {
  await decide('quotation.validity.days', '7');
  const quotation = await take(sale.seller, 'quotationSend', await released(sale), {}, 'validUntil');
  expect(quotation).toMatchObject({ validUntil: inDays(7) });
});

it('finance agrees above the amount that the company decided (2.2.3i)', async () => {
  const quotation = await checked(sale);
  await decide('quotation.financeApproval.amount', '200');
  await expectRefused(() => take(sale.seller, 'quotationRelease', quotation), blocked('NEEDS_FINANCE', '2.2.3i'));
});
