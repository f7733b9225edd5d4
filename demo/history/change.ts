import { addDays } from '../../src/core/businessTime.js';
import { amend } from './amendment.js';
import type { OrderStand } from './deals.js';
import { own, type Family } from './family.js';
import { acknowledge, type Placed } from './placed.js';
import { dayNow, type Within } from './quotation.js';

const changing: Partial<Record<OrderStand, number>> = {
  'change raised': 1,
  'change assessed': 2,
  'change confirmed': 3,
  'change approved': 4,
  'closed after a change': 5,
  'closed after an amendment': 5,
};

/** The customer wants something changed: how far that came, and with it the amendment that a large change needs. */
export async function* change(family: Family, placed: Placed): Within<void> {
  const { begin, take, seller, lead } = family;
  const { id: order, stand, index } = placed;
  if (stand === 'ready') yield* changeNothing(family, placed);
  const far = changing[stand] ?? 0;
  if (!far) return;
  const large = stand === 'closed after an amendment';
  yield 2;
  const request = large ? '二期扩建，主机数量加倍。' : '备件增加一件。';
  const { id } = await begin(own, 'changeRequestRaise', { order, request, severity: 'MODERATE' });
  if (far < 2) return;
  yield 1;
  await take(seller, 'changeRequestAssess', id, {
    assessment: '价格按原单价计，交货期顺延一周。',
    deliverBy: addDays(dayNow(), 70),
    lines: await linesAfter(family, order, large),
  });
  if (far < 3) return;
  yield 1;
  await take(own, 'changeRequestConfirm', id);
  if (far < 4) return;
  yield 1;
  await take(lead, 'changeRequestApprove', id);
  if (far < 5) return;
  if (large) yield* amend(family, order, id, index);
  yield 0;
  await take(seller, 'changeRequestApply', id);
  yield 1;
  await acknowledge(family, placed);
}

/** One change is not made, another no longer wanted. */
async function* changeNothing({ begin, take, seller }: Family, { id: order }: Placed): Within<void> {
  yield 1;
  const colour = await begin(own, 'changeRequestRaise', { order, request: '泵体改为蓝色。', severity: 'MINOR' });
  const early = await begin(own, 'changeRequestRaise', { order, request: '提前十天交货。', severity: 'MAJOR' });
  yield 1;
  await take(seller, 'changeRequestReject', early.id, { note: '铸件周期所限，无法提前。' });
  await take(own, 'changeRequestWithdraw', colour.id, { note: '维持原色。' });
}

/** The lines of the order as changed: of the dearest twice as many, or of the cheapest one more. */
async function linesAfter({ within }: Family, order: string, large: boolean) {
  const lines = await within('order_line', 'order_id', order);
  const [cheapest] = lines.toSorted((one, other) => Number(one['price']) - Number(other['price']));
  const dearest = lines.toSorted((one, other) => Number(other['amount']) - Number(one['amount']))[0];
  return lines.map((line) => {
    const { id, product_id: product, price, quantity } = line;
    const more = large ? (line === dearest ? Number(quantity) : 0) : line === cheapest ? 1 : 0;
    return { line: id, product, price, quantity: String(Number(quantity) + more) };
  });
}
