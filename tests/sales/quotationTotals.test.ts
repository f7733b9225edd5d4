import { beforeAll, describe, expect, it } from '@jest/globals';
import { aSale, drafted, lineOf, offer, type Sale } from '../support/quotations.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeAll(async () => {
  sale = await aSale();
});

const shown = 'net taxPercent tax total lines { nodes { amount } }';

/** What a quotation of these quantities and prices comes to. */
async function computed(...lines: (readonly [quantity: string | null, price: string | null])[]) {
  const input = offer(sale, {}, { lines: lines.map(([quantity, price]) => lineOf(sale.product, { quantity, price })) });
  const { net, tax, total, taxPercent, ...quotation } = await sale.seller.step('quotationDraft', input, shown);
  expect(taxPercent).toBe('13');
  return { amounts: quotation['lines'].nodes.map(({ amount }: { amount: string }) => amount), net, tax, total };
}

describe('The totals of a quotation', () => {
  it('are computed in exact decimals: lines rounded half up to cents, then summed, then taxed (2.2.3h)', async () => {
    expect(await computed(['2', '100'])).toEqual({ amounts: ['200.00'], net: '200.00', tax: '26.00', total: '226.00' });
    expect(await computed(['0.5', '0.01'], ['1.5', '0.01'], ['0.4999', '0.01'])).toEqual({
      amounts: ['0.01', '0.02', '0.00'],
      net: '0.03',
      tax: '0.00',
      total: '0.03',
    });
    expect(await computed(['0.1', '1.05'], ['0.1', '1.05'], ['0.1', '1.05'])).toEqual({
      amounts: ['0.11', '0.11', '0.11'],
      net: '0.33',
      tax: '0.04',
      total: '0.37',
    });
    expect(await computed(['1', '0.50'])).toMatchObject({ tax: '0.07', total: '0.57' });
  });

  it('are exact where a float is not (2.2.3h)', async () => {
    expect(await computed(['3', '1234567890.12'])).toEqual({
      amounts: ['3703703670.36'],
      net: '3703703670.36',
      tax: '481481477.15',
      total: '4185185147.51',
    });
    expect(await computed(['99999.9999', '9999999999.99'])).toMatchObject({ amounts: ['999999998999000.00'] });
    expect(await computed(['3', '0.1'], ['1', '0.2'])).toMatchObject({ net: '0.50' });
  });

  it('leave out what is not known yet (2.2.3h)', async () => {
    expect(await computed(['2', null], [null, '5'], ['1', '5'])).toEqual({
      amounts: [null, null, '5.00'],
      net: '5.00',
      tax: '0.65',
      total: '5.65',
    });
  });

  it('are nobody’s to enter (2.2.3h)', async () => {
    for (const field of ['net', 'tax', 'taxPercent', 'total', 'discount'])
      await expect(drafted(sale, {}, { [field]: '1' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const field of ['amount', 'listPrice', 'discount'])
      await expect(drafted(sale, { [field]: '1' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('are refused where no amount can hold them, and where a quantity is too fine (2.2.3h)', async () => {
    const bad = { code: 'BAD_USER_INPUT' };
    const much = blocked('AMOUNT_TOO_LARGE', '2.2.3h');
    await expectRefused(() => drafted(sale, { quantity: '999999999999', price: '9999999999999999.99' }), much);
    await expectRefused(() => drafted(sale, { quantity: '1', price: '9999999999999999.99' }), again(much));
    for (const quantity of ['0.00001', '1e3', '1234567890123', '１', '', 2])
      await expectRefused(() => drafted(sale, { quantity }), bad);
  });
});
