import { addDays } from '../../src/core/businessTime.js';
import { review } from './dataReview.js';
import { own, type Family } from './family.js';
import { reach, type Placed } from './placed.js';
import { dayNow, type Within } from './quotation.js';

/** Everything is sent, in one shipment or in two; of an order that is shipped in part the second never goes. */
export async function* dispatch(family: Family, placed: Placed): Within<void> {
  const { within } = family;
  const { id, stand, carrier, index } = placed;
  if (stand === 'ready') return;
  yield 1;
  const lines = await within('order_line', 'order_id', id);
  const parts = stand === 'shipped in part' || index % 8 === 3 ? [lines.slice(0, 3), lines.slice(3)] : [lines];
  for (const [at, part] of parts.entries()) {
    if (at > 0) yield 1;
    if (at > 0 && stand === 'shipped in part') return;
    await family.begin(carrier, 'shipmentDispatch', {
      order: id,
      carrier: '德邦物流',
      trackingNumber: `DB${index}${at}${dayNow().replaceAll('-', '')}`,
      arriveBy: addDays(dayNow(), 5),
      lines: part.map((line) => ({ line: line['id'], quantity: line['quantity'] })),
    });
  }
  await reach(family, placed, carrier, '出厂发货');
  if (stand === 'lost') {
    yield 6;
    const [shipment] = await within('shipment', 'order_id', id);
    await family.take(carrier, 'shipmentLose', shipment!['id']!, { note: '运输途中车辆起火，货物灭失。' });
  }
}

/** Every shipment arrives, and the customer signs for it. */
export async function* deliver(family: Family, placed: Placed): Within<void> {
  const { within, file, take, begin, department } = family;
  const { id, stand, carrier } = placed;
  yield 3;
  for (const { id: shipment } of await within('shipment', 'order_id', id)) {
    await file(carrier, shipment!, 'DELIVERY_NOTE', '客户签收单');
    await take(carrier, 'shipmentDeliver', shipment!, {
      deliveredOn: dayNow(),
      receivedBy: '客户仓库管理员',
      received: [],
    });
  }
  if (stand !== 'issue open' && stand !== 'issue solved') return;
  yield 1;
  const issue = await begin(family.seller, 'orderIssueRaise', {
    order: id,
    kind: 'DELIVERY_PROBLEM',
    severity: 'MODERATE',
    description: '一台包装破损，底座有划痕。',
    departments: [await department('物流部')],
  });
  if (stand !== 'issue solved') return;
  yield 1;
  await take(carrier, 'orderIssueResolve', issue.id, { solution: '已现场补漆，客户确认外观。' });
}

/** The customer accepts what was delivered: by its own person, or where it came late on paper, with a note. */
export async function* accept(family: Family, { id, stand }: Placed): Within<void> {
  const { take, file, lead } = family;
  yield 2;
  const well = { onTime: true, quality: true, quantity: true };
  if (stand !== 'closed late, on paper') return void (await take(own, 'orderAccept', id, well));
  await file(lead, id, 'ACCEPTANCE_CERTIFICATE', '客户验收单');
  const late = { ...well, onTime: false, acceptedBy: '客户授权代表', note: '晚到八天，已书面谅解。' };
  await take(lead, 'orderRecordAcceptance', id, late);
  yield* review(family, id, 4);
}
