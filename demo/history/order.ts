import { addDays } from '../../src/core/businessTime.js';
import type { Stepped } from '../client.js';
import { change } from './change.js';
import { oneOf } from './contract.js';
import { accept, deliver, dispatch } from './delivery.js';
import type { OrderStand } from './deals.js';
import { own, type Family } from './family.js';
import { acknowledge, type Placed } from './placed.js';
import { produce } from './production.js';
import { dayNow, linesOf, type Within } from './quotation.js';

const order: readonly OrderStand[] = [
  'created',
  'handed off',
  'acknowledged',
  'producing',
  'ready',
  'shipped',
  'delivered',
  'accepted',
  'closed',
];

/** How far along the straight way an order came that left it, or was held up on it. */
const asFarAs: Partial<Record<OrderStand, OrderStand>> = {
  queried: 'handed off',
  cancelled: 'producing',
  'change raised': 'acknowledged',
  'change assessed': 'acknowledged',
  'change confirmed': 'acknowledged',
  'change approved': 'acknowledged',
  rejected: 'producing',
  held: 'producing',
  'shipped in part': 'ready',
  lost: 'shipped',
  'issue open': 'delivered',
  'issue solved': 'delivered',
  'closed after a change': 'closed',
  'closed after an amendment': 'closed',
  'closed after a standstill': 'closed',
  'closed late, on paper': 'closed',
};

const workshops = ['生产一车间', '生产二车间', '生产三车间'];
const coordinators = ['dingning', 'heping', 'liaojing'];

/** Which order it is, how far it came, whether it is the first of its contract, and of which deal at which discount. */
interface Wanted {
  readonly stand: OrderStand;
  readonly index: number;
  readonly first: boolean;
  readonly deal: number;
  readonly discount: number;
}

/** Carries out an order of a contract, as far as it came. */
export async function* fulfilOrder(family: Family, contract: Stepped, wanted: Wanted): Within<void> {
  const { seller, take } = family;
  const { stand, index } = wanted;
  const { id } = await create(family, contract, wanted);
  const placed: Placed = {
    id,
    index,
    stand,
    workshop: workshops[index % 3]!,
    producer: coordinators[index % 3]!,
    inspector: oneOf('质量检验员', index),
    carrier: oneOf('物流协调员', index),
  };
  const reach = (wanted: OrderStand) => order.indexOf(wanted) <= order.indexOf(asFarAs[stand] ?? stand);

  if (!reach('handed off')) return;
  yield 0;
  await handOff(family, placed);
  yield 0;
  await acknowledge(family, placed, reach('acknowledged') ? '' : 'LOGISTICS');
  if (stand === 'queried') await query(family, placed);
  if (!reach('acknowledged')) return;
  yield* change(family, placed);
  if (!reach('producing')) return;
  yield* produce(family, placed);
  if (stand === 'cancelled') yield* cancel(family, placed);
  if (!reach('ready')) return;
  yield* dispatch(family, placed);
  if (!reach('delivered')) return;
  yield* deliver(family, placed);
  if (!reach('accepted')) return;
  yield* accept(family, placed);
  if (!reach('closed')) return;
  yield 3;
  await take(seller, 'orderClose', id);
}

/** The first order of a contract delivers what was quoted, the second half as much again. */
async function create(
  { begin, seller, ...family }: Family,
  { id }: Stepped,
  { stand, first, deal, discount }: Wanted,
): Promise<Stepped> {
  const days = stand === 'closed late, on paper' ? 20 : 60;
  const created = await begin(seller, 'orderCreate', {
    contract: id,
    deliverBy: addDays(dayNow(), days),
    deliverTo: '买方厂区设备仓库',
    lines: first ? [] : linesOf({ begin, seller, ...family }, deal, discount, 0.5),
  });
  for (const [name, after] of [
    ['排产完成', 10],
    ['出厂发货', 30],
  ] as const)
    await begin(seller, 'milestonePlan', { order: created.id, name, plannedOn: addDays(dayNow(), after) });
  return created;
}

async function handOff({ seller, take, department }: Family, { id, workshop }: Placed): Promise<void> {
  const departments = [
    { kind: 'PRODUCTION', department: await department(workshop), content: '按订单行排产，交货期见订单。' },
    { kind: 'QUALITY', department: await department('质量部'), content: '出厂前逐台检验，随附合格证。' },
    { kind: 'LOGISTICS', department: await department('物流部'), content: '公路运输，送至买方仓库。' },
  ];
  await take(seller, 'orderHandOff', id, { departments });
}

/** Logistics asks back before it acknowledges, and nobody has answered yet. */
async function query({ within, take }: Family, { id, carrier }: Placed): Promise<void> {
  const open = (await within('handoff', 'record_id', id)).find(({ kind }) => kind === 'LOGISTICS');
  await take(carrier, 'handoffQuery', open!['id']!, { note: '现场能否使用二十吨吊车卸货？' });
}

/** The customer gives up while everything is under way: what stands open lapses with the order. */
async function* cancel({ begin, take, lead, seller, department }: Family, placed: Placed): Within<void> {
  const { id: order, producer, workshop } = placed;
  const service = [{ kind: 'SERVICE', department: await department('客户服务部'), content: '安装调试预约。' }];
  await take(seller, 'orderInvolve', order, { departments: service });
  await begin(own, 'changeRequestRaise', { order, request: '交货期推迟两个月。', severity: 'MAJOR' });
  await begin(producer, 'orderIssueRaise', {
    order,
    kind: 'CUSTOMER_CHANGE',
    severity: 'CRITICAL',
    description: '客户要求暂停，已领料部分待处理。',
    departments: [await department(workshop)],
  });
  yield 3;
  await take(lead, 'orderCancel', order, { note: '客户取消采购计划，已领料退库。' });
}
