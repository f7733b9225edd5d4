import { beforeAll, describe, expect, it } from '@jest/globals';
import { anExecution, orderInput, pumps, take, type Execution } from '../support/orders.js';
import { sql } from '../support/people.js';
import { accepted, aSale, type Sale } from '../support/quotations.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let all: Execution;
let sale: Sale;
beforeAll(async () => {
  [all, sale] = [await anExecution({ amount: '100000.00' }), await aSale()];
  await sql('update contract set customer_id = $1 where id = $2', sale.customer.id, all.contract.id);
});

describe('An order that delivers a quotation', () => {
  const notAsQuoted = blocked('NOT_AS_QUOTED', '2.2.3i');
  const priced = (price: string) => pumps({ product: sale.product.id, price });

  it('holds what was quoted, at no lower price than was agreed to (2.2.3i)', async () => {
    const quotation = (await accepted(sale)).id;
    const order = (lines: object[]) => all.manager.step('orderCreate', orderInput(all, { quotation, lines }));
    await expectRefused(() => order([priced('99.99')]), notAsQuoted);
    await expectRefused(() => order([priced('100.00'), pumps({ price: '0.01' })]), again(notAsQuoted));
    const created = await order([priced('100.00')]);
    const edit = (lines: object[]) => take(all.manager, 'orderEdit', created, { lines });
    await expectRefused(() => edit([priced('1.00')]), notAsQuoted);
    expect(await edit([priced('101.00')])).toMatchObject({ state: 'CREATED' });
  });
});
