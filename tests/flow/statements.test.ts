import { expect, it } from '@jest/globals';
import { aSale, lineOf, offer } from '../support/quotations.js';
import { anExecution, orderInput, pumps } from '../support/orders.js';
import { statementsOf } from '../support/people.js';

it('lists', async () => {
  const sale = await aSale();
  const lines = Array.from({ length: 5 }, () => lineOf(sale.product));
  await sale.seller.step('quotationDraft', offer(sale, {}, { lines }));
  console.log(
    (await statementsOf(() => sale.seller.step('quotationDraft', offer(sale, {}, { lines }))))
      .map((s) => s.slice(0, 3000))
      .join('\n---\n'),
  );
  const all = await anExecution({ amount: '100000.00' });
  await all.seller.step('orderCreate', orderInput(all, { lines: [pumps()] }));
  console.log(
    (await statementsOf(() => all.seller.step('orderCreate', orderInput(all, { lines: lines.map(() => pumps()) }))))
      .map((s) => s.slice(0, 3000))
      .join('\n---\n'),
  );
  expect(1).toBe(1);
});
