import { beforeEach, describe, expect, it } from '@jest/globals';
import { take } from '../support/contracts.js';
import { aProduct, approvedPrices, inDays, price } from '../support/products.js';
import { aSale, checked, drafted, lineOf, offer, type Sale } from '../support/quotations.js';
import { blocked, expectRefused } from '../support/refused.js';
import { hire } from '../support/people.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

const terms = 'name specification quantity unit price deliveryOn amount';

describe('A quotation', () => {
  it('answers the need of a customer, line by line (2.2.3a)', async () => {
    const given = offer(sale, { quantity: '2.5', price: '99.99' });
    const shown = `need revision validUntil paymentMethod customer { id } owner { id } lines { nodes { ${terms} product { id } } }`;
    const quotation = await sale.seller.step('quotationDraft', given, shown);
    expect(quotation).toMatchObject({
      state: 'DRAFT',
      need: given.need,
      revision: 1,
      validUntil: null,
      paymentMethod: given.paymentMethod,
      customer: { id: sale.customer.id },
      owner: { id: sale.seller.account },
    });
    expect(quotation.number).toMatch(/^BJ-\d{4}-\d{4}$/);
    expect(quotation['lines'].nodes).toEqual([
      {
        product: { id: sale.product.id },
        name: '离心泵',
        specification: 'DN50, 380 V',
        quantity: '2.5',
        unit: '台',
        price: '99.99',
        deliveryOn: inDays(60),
        amount: '249.98',
      },
    ]);
  });

  it('is asked for its need (2.2.3a)', async () => {
    for (const need of [undefined, null, '  '])
      await expectRefused(() => drafted(sale, {}, { need }), { code: 'BAD_USER_INPUT' });
  });

  it.each<[string, string, string, object, object]>([
    ['a line', 'LINE_MISSING', '2.2.3a', {}, { lines: [] }],
    ['the specification', 'SPECIFICATION_MISSING', '2.2.3c', { specification: null }, {}],
    ['the quantity', 'QUANTITY_MISSING', '2.2.3d', { quantity: null }, {}],
    ['a quantity of more than nothing', 'QUANTITY_MISSING', '2.2.3d', { quantity: '0' }, {}],
    ['the price', 'PRICE_MISSING', '2.2.3e', { price: null }, {}],
    ['a price of more than nothing', 'PRICE_MISSING', '2.2.3e', { price: '-1' }, {}],
    ['the delivery date', 'DELIVERY_MISSING', '2.2.3f', { deliveryOn: null }, {}],
    ['a delivery date that is not over', 'DELIVERY_IN_THE_PAST', '2.2.3f', { deliveryOn: inDays(-1) }, {}],
    ['the payment method', 'PAYMENT_METHOD_MISSING', '2.2.3g', {}, { paymentMethod: null }],
    ['a last day that is not over', 'VALIDITY_OVER', '2.2.3a', {}, { validUntil: inDays(-1) }],
  ])(
    'is not checked without %s (2.2.3a, 2.2.3c, 2.2.3d, 2.2.3e, 2.2.3f, 2.2.3g)',
    async (_what, code, clause, line, fields) => {
      const plain = await aProduct({ specification: null });
      await approvedPrices([price(sale.product), price(plain)]);
      const product = 'specification' in line ? plain : sale.product;
      const quotation = await drafted({ ...sale, product }, line, fields as never);
      await expectRefused(() => take(sale.seller, 'quotationCheck', quotation), blocked(code, clause));
      const mended = { paymentMethod: '电汇', validUntil: null, lines: [lineOf(product, { specification: 'DN50' })] };
      await take(sale.seller, 'quotationEdit', quotation, mended);
      expect(await take(sale.seller, 'quotationCheck', quotation)).toMatchObject({ state: 'CHECKED' });
    },
  );

  it('is told of everything that is missing at once (2.2.3c, 2.2.3d, 2.2.3e, 2.2.3f, 2.2.3g)', async () => {
    const plain = await aProduct({ specification: null });
    const empty = { lines: [{ product: plain.id }], paymentMethod: null };
    const quotation = await drafted(sale, {}, empty);
    const missing = ['NOT_PRICED', 'SPECIFICATION', 'QUANTITY', 'PRICE', 'DELIVERY', 'PAYMENT_METHOD'];
    const codes = missing.map((one) => (one === 'NOT_PRICED' ? one : `${one}_MISSING`));
    await expectRefused(() => take(sale.seller, 'quotationCheck', quotation), blocked(codes, '2.2.3b'));
    const query = `query ($id: ID!) { quotation(id: $id) { availableSteps { name blockers { code curable } } } }`;
    const { quotation: seen } = await sale.seller.ask(query, { id: quotation.id });
    const { blockers } = seen.availableSteps.find(({ name }: { name: string }) => name === 'quotationCheck');
    expect(blockers).toEqual(codes.map((code) => ({ code, curable: true })));
  });

  it('is not begun for a customer who is blocked, nor one that the seller does not see (2.2.4f)', async () => {
    const stranger = await hire('SALES_REP');
    await expectRefused(() => stranger.step('quotationDraft', offer(sale)), { code: 'NOT_FOUND' });
    const quotation = await drafted(sale);
    await take(sale.manager, 'customerBlock', sale.customer, { note: 'Insolvent' });
    await expectRefused(() => drafted(sale), blocked('CUSTOMER_BLOCKED', '2.2.4f'));
    await expectRefused(() => take(sale.seller, 'quotationCheck', quotation), blocked('CUSTOMER_BLOCKED', '2.2.4f'));
  });

  it('is edited until it is sent, and must then be checked again (2.2.3h)', async () => {
    const quotation = await checked(sale, { price: '96.00' });
    const shown = `discount priceList { id } priceChecks { totalCount } lines { nodes { id name listPrice discount amount } } total`;
    const query = `query ($id: ID!) { quotation(id: $id) { ${shown} } }`;
    const { quotation: before } = await sale.seller.ask(query, quotation);
    expect(before).toMatchObject({ discount: '4', priceList: { id: sale.list.id }, priceChecks: { totalCount: 1 } });
    const [line] = before.lines.nodes;
    const kept = { ...lineOf(sale.product), id: line.id, quantity: '3', name: '大泵' };
    const edited = await take(sale.seller, 'quotationEdit', quotation, { lines: [kept] }, shown);
    expect(edited).toMatchObject({ state: 'DRAFT', discount: null, priceList: null, priceChecks: { totalCount: 0 } });
    expect(edited['lines'].nodes).toEqual([
      { id: line.id, name: '大泵', listPrice: null, discount: null, amount: '300.00' },
    ]);
    const blower = await aProduct({ name: '风机' });
    const other = await take(
      sale.seller,
      'quotationEdit',
      quotation,
      { lines: [{ ...kept, name: undefined, product: blower.id }] },
      shown,
    );
    expect(other['lines'].nodes).toMatchObject([{ id: line.id, name: '风机' }]);
  });

  it('is transferred by a manager and dropped by its seller, each with a note (2.2.3a)', async () => {
    const quotation = await checked(sale);
    const other = await hire('SALES_REP');
    const given = { owner: other.account, note: 'On leave' };
    await expectRefused(() => take(sale.seller, 'quotationTransfer', quotation, given), { code: 'FORBIDDEN' });
    expect(await take(sale.manager, 'quotationTransfer', quotation, given, 'owner { id }')).toMatchObject({
      owner: { id: other.account },
    });
    await expectRefused(() => take(sale.seller, 'quotationDrop', quotation, { note: 'n' }), { code: 'NOT_FOUND' });
    expect(await take(other, 'quotationDrop', quotation, { note: 'No budget' })).toMatchObject({ state: 'DROPPED' });
  });
});
