import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { take } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { approvedPrices, aProduct, draftedPrices, inDays, price, pricesOf } from '../support/products.js';
import { blocked, expectRefused } from '../support/refused.js';

let [one, other]: Person[] = [];
let product: Stepped;
beforeEach(async () => {
  [one, other] = [await hire('FINANCE'), await hire('FINANCE')];
  product = await aProduct();
});

const shown =
  'name effectiveFrom lines { nodes { product { id } fromQuantity listPrice floorPrice restrictedFields } }';

describe('A price list', () => {
  it('is drafted with prices by quantity and approved by another (2.2.3b)', async () => {
    const lines = [price(product), price(product, { fromQuantity: '10.50', listPrice: '95', floorPrice: '80' })];
    const list = await one!.step('priceListDraft', { name: '2027 春', effectiveFrom: inDays(30), lines }, shown);
    expect(list).toMatchObject({
      state: 'DRAFT',
      name: '2027 春',
      lines: {
        nodes: [
          { product: { id: product.id }, fromQuantity: '0', listPrice: '100.00', floorPrice: '80.00' },
          { product: { id: product.id }, fromQuantity: '10.5', listPrice: '95.00', floorPrice: '80.00' },
        ],
      },
    });
    expect(await take(other!, 'priceListApprove', list)).toMatchObject({ state: 'APPROVED' });
  });

  it('is approved neither by who drafted, nor by who edited, nor by who answers for it (2.2.3b)', async () => {
    const list = await draftedPrices(one!, [price(product)]);
    await expectRefused(() => take(one!, 'priceListApprove', list), blocked(['APART', 'OWNER'], '2.2.3b'));
    await take(other!, 'priceListEdit', list, { name: 'Better prices' });
    await expectRefused(() => take(other!, 'priceListApprove', list), blocked('APART', '2.2.3b'));
    expect(await take(await hire('FINANCE'), 'priceListApprove', list)).toMatchObject({ state: 'APPROVED' });
  });

  it('is approved by finance and by nobody else (3.2.4b)', async () => {
    const list = await draftedPrices(one!, [price(product)]);
    for (const role of ['SALES_REP', 'SALES_MANAGER', 'EXECUTIVE']) {
      const person = await hire(role);
      await expectRefused(() => take(person, 'priceListApprove', list), { code: 'FORBIDDEN' });
    }
    const seller = await hire('SALES_REP');
    await expectRefused(() => draftedPrices(seller, []), { code: 'FORBIDDEN' });
  });

  it('is never changed once approved: not edited, not approved again, not dropped (2.2.3b)', async () => {
    const list = await approvedPrices([price(product)]);
    for (const [step, given] of [
      ['priceListEdit', { name: 'Other', lines: [] }],
      ['priceListApprove', {}],
      ['priceListDrop', { note: 'Wrong' }],
    ] as const)
      await expectRefused(() => take(one!, step, list, given), blocked('WRONG_STATE', '2.2.3b'));
  });

  it('is dropped as a draft, with a note (2.2.3b)', async () => {
    const list = await draftedPrices(one!, [price(product)]);
    expect(await take(one!, 'priceListDrop', list, { note: 'No need' })).toMatchObject({ state: 'DROPPED' });
  });

  it('is not approved empty, nor for a day that is over (2.2.3b)', async () => {
    const list = await draftedPrices(one!, [], { effectiveFrom: inDays(-1) });
    const refused = blocked(['LIST_EMPTY', 'EFFECTIVE_IN_THE_PAST'], '2.2.3b');
    await expectRefused(() => take(other!, 'priceListApprove', list), refused);
  });

  it.each([
    ['costs nothing', { listPrice: '0' }],
    ['has a floor above its price', { floorPrice: '100.01' }],
    ['has a floor below nothing', { floorPrice: '-0.01' }],
    ['holds from less than no unit on', { fromQuantity: '-1' }],
  ])('has no price that %s (2.2.3b)', async (_what, fields) => {
    const wrong = blocked('PRICE_UNSOUND', '2.2.3b');
    await expectRefused(() => draftedPrices(one!, [price(product, fields)]), wrong);
    const list = await draftedPrices(one!, [price(product)]);
    await expectRefused(() => take(one!, 'priceListEdit', list, { lines: [price(product, fields)] }), wrong);
  });

  it('has one price for a product from a quantity on (2.2.3b)', async () => {
    const twice = [price(product, { fromQuantity: '5' }), price(product, { fromQuantity: '5.0' })];
    await expectRefused(() => draftedPrices(one!, twice), blocked('PRICED_TWICE', '2.2.3b'));
  });

  it('keeps, changes, adds and removes lines as a whole, and tells the audit what (1.3.4b)', async () => {
    const list = await draftedPrices(one!, [price(product), price(product, { fromQuantity: '10' })]);
    const [first, second] = await pricesOf(list);
    const kept = { ...price(product), id: second!['id'], fromQuantity: '10', listPrice: '99' };
    await take(one!, 'priceListEdit', list, { lines: [kept, price(product, { fromQuantity: '20.25' })] });
    expect((await pricesOf(list)).map((line) => [line['id'] === second!['id'], line['list_price']])).toEqual([
      [true, '99.00'],
      [false, '100.00'],
    ]);
    const [event] = await sql<{ changes: { PriceLine: object[] } }>(
      `select changes from audit_event where record_id = $1 and action = 'priceListEdit'`,
      list.id,
    );
    const { PriceLine: changes } = event!.changes;
    expect(changes).toMatchObject([
      { fromQuantity: '20.25', listPrice: '100.00', floorPrice: [] },
      { changed: second!['id'], listPrice: '99.00' },
      { removed: first!['id'] },
    ]);
    expect(changes[1]).not.toHaveProperty('fromQuantity');
  });

  it('tells floor prices to who decides on prices, and to sellers that there is one (3.2.4b)', async () => {
    const list = await approvedPrices([price(product)]);
    const query = `query ($id: ID!) { priceList(id: $id) { ${shown} } }`;
    const floorFor = async (person: Person) => {
      const { priceList } = await person.ask(query, { id: list.id });
      const [{ floorPrice, restrictedFields }] = priceList.lines.nodes;
      return [floorPrice, ...restrictedFields];
    };
    for (const role of ['SALES_MANAGER', 'FINANCE', 'EXECUTIVE'])
      expect(await floorFor(await hire(role))).toEqual(['80.00']);
    expect(await floorFor(await hire('SALES_REP'))).toEqual([null, 'floorPrice']);
  });
});
