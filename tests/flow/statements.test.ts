import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { approved } from '../support/changes.js';
import { aDraft, owed } from '../support/contracts.js';
import * as orders from '../support/orders.js';
import { aSale, lineOf, offer, type Sale } from '../support/quotations.js';
import { hire, sql, statementsOf } from '../support/people.js';
import { draftedPrices, inDays, price } from '../support/products.js';

const { take, pumps, linesOf } = orders;

const some = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** How many statements a request of some size takes, for each size; what it needs is made before it is counted. */
async function counted(sizes: readonly number[], prepare: (size: number) => Promise<() => Promise<unknown>>) {
  const counts: number[] = [];
  for (const size of sizes) {
    const ask = await prepare(size);
    counts.push((await statementsOf(ask)).length);
  }
  return counts;
}

/** Expects every size to take as many. */
async function constant(sizes: readonly number[], prepare: (size: number) => Promise<() => Promise<unknown>>) {
  const counts = await counted(sizes, prepare);
  expect(counts).toEqual(counts.map(() => counts[0]));
  return counts[0]!;
}

const sizes = [5, 50, 200];

describe('a quotation takes as many statements for two hundred lines as for five', () => {
  let sale: Sale;
  const lines = (size: number, fields?: object) => some(size, () => lineOf(sale.product, fields));
  const drafted = (size: number) => sale.seller.step('quotationDraft', offer(sale, {}, { lines: lines(size) }));
  const edit = (quotation: Stepped, given: readonly object[]) => () =>
    take(sale.seller, 'quotationEdit', quotation, { lines: given });
  const kept = ({ id }: Stepped) =>
    sql<{ id: string }>('select id from quotation_line where quotation_id = $1 order by id', id);

  beforeAll(async () => {
    sale = await aSale();
    await drafted(1); // so that whoever asks is known
  });

  it('when it is drafted: eleven, who asks and what is answered among them', async () =>
    expect(await constant(sizes, async (size) => () => drafted(size))).toBe(11));

  it('when all of its lines are replaced', () =>
    constant(sizes, async (size) => edit(await drafted(size), lines(size))));

  it('when some are kept as they are, some changed and the others removed', () =>
    constant(sizes, async (size) => {
      const quotation = await drafted(size);
      const changed = (await kept(quotation))
        .slice(size / 5)
        .map(({ id }, place) => ({ ...lineOf(sale.product, place % 2 ? {} : { quantity: '3' }), id }));
      return edit(quotation, [...changed, ...lines(size / 5)]);
    }));

  it('when it is checked, and checked again', () =>
    constant(sizes, async (size) => {
      const quotation = await drafted(size);
      await take(sale.seller, 'quotationCheck', quotation);
      return () => take(sale.seller, 'quotationCheck', quotation);
    }));
});

describe('an order takes as many', () => {
  let all: orders.Execution;
  let others: Person[];
  const cheap = (size: number) => some(size, () => pumps({ price: '1.00' }));
  const created = (size: number) => orders.created(all, { lines: cheap(size) });

  beforeAll(async () => {
    all = await orders.anExecution({ amount: '100000.00' });
    others = await Promise.all(
      some(9, (place) => hire('SALES_REP', { department: `Counted ${process.pid}-${place}` })),
    );
    await take(all.manager, 'orderCancel', await created(1), { note: 'So that both are known' });
  });

  it('when it is made, and when its lines are replaced', async () => {
    expect(await constant(sizes, async (size) => () => created(size))).toBe(12);
    await constant(sizes, async (size) => {
      const order = await created(size);
      return () => take(all.seller, 'orderEdit', order, { lines: cheap(size) });
    });
  });

  it('with collaborators as with one', () =>
    constant([1, 9], async (size) => {
      const order = await created(1);
      const collaborators = others.slice(0, size).map(({ account }) => account);
      return () => take(all.seller, 'orderEdit', order, { collaborators });
    }));

  it('when it is handed to many departments, and what they were told lapses', async () => {
    const handed: Stepped[] = [];
    const to = (times: number) => ({ departments: some(times, () => orders.concerned(all)).flat() });
    await constant([1, 12], async (times) => {
      const order = await created(1);
      handed.push(order);
      return () => take(all.seller, 'orderHandOff', order, to(times));
    });
    await constant(
      [0, 1],
      async (which) => () => take(all.manager, 'orderCancel', handed[which]!, { note: 'Given up' }),
    );
  });

  it('when a change of it is assessed and applied', async () => {
    await constant(sizes, async (size) => {
      const order = await orders.acknowledged(all, { lines: cheap(1) });
      const change = await all.seller.step('changeRequestRaise', { order: order.id, request: 'More' });
      const asked = { assessment: 'More', lines: cheap(size) };
      return () => take(all.seller, 'changeRequestAssess', change, asked);
    });
    await constant([5, 50], async (size) => {
      const order = await orders.acknowledged(all, { lines: [pumps({ price: `${size}.00` })], taxPercent: '0' });
      const change = await approved(all, order, cheap(size));
      return () => take(all.seller, 'changeRequestApply', change);
    });
  });

  it('when its lines are dispatched and delivered', async () => {
    const shipped: Stepped[] = [];
    await constant([5, 50], async (size) => {
      const order = await orders.acknowledged(all, { lines: cheap(size) });
      await sql(`update "order" set state = 'READY_TO_SHIP' where id = $1`, order.id);
      await sql('update order_line set planned = quantity, passed = quantity where order_id = $1', order.id);
      const lines = (await linesOf(order)).map(({ id }) => ({ line: id, quantity: '1' }));
      const shipment = { order: order.id, carrier: '顺丰', trackingNumber: 'SF1', arriveBy: inDays(3), lines };
      return async () => shipped.push(await all.carrier.step('shipmentDispatch', shipment));
    });
    await constant([0, 1], async (which) => () => orders.delivered(all, shipped[which]!));
  });
});

it('a contract takes as many for many obligations and instalments, a price list for many prices', async () => {
  const sale = await aSale();
  const customer = sale.customer.id;
  await aDraft(sale.seller, { customer });
  const paymentSchedule = (size: number) => some(size, () => ({ dueOn: inDays(9), amount: '1.00' }));
  const told = (size: number) => ({
    obligations: some(size, (place) => owed[place % 2]),
    paymentSchedule: paymentSchedule(size),
  });
  await constant([5, 50], async (size) => () => aDraft(sale.seller, { customer, ...told(size) }));
  const prices = (size: number) => some(size, (place) => price(sale.product, { fromQuantity: String(place) }));
  await draftedPrices(sale.finance, prices(1));
  await constant(sizes, async (size) => () => draftedPrices(sale.finance, prices(size)));
});

it('bites where each line asks for something of its own', async () => {
  const ask = async (size: number) => async () => {
    for (let line = 0; line < size; line += 1) await sql('select 1');
  };
  expect(await counted([1, 3], ask)).toEqual([1, 3]);
});
