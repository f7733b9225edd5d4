import type { OrderStand } from './deals.js';
import type { Family } from './family.js';
import { dayNow } from './quotation.js';

/** An order as its script leads it: how far, where it is made, and who of each department sees to it. */
export interface Placed {
  readonly id: string;
  readonly index: number;
  readonly stand: OrderStand;
  readonly workshop: string;
  readonly producer: string;
  readonly inspector: string;
  readonly carrier: string;
}

/** Departments acknowledge what they were handed and did not acknowledge yet; now and then one asks back first. */
export async function acknowledge(
  { take, within, seller }: Family,
  { id, producer, inspector, carrier, index }: Placed,
  except = '',
): Promise<void> {
  const receivers: Record<string, string> = { PRODUCTION: producer, QUALITY: inspector, LOGISTICS: carrier };
  for (const { id: handoff, kind, state } of await within('handoff', 'record_id', id)) {
    if (state !== 'SENT' || kind === except) continue;
    if (index % 9 === 4 && kind === 'PRODUCTION') {
      await take(producer, 'handoffQuery', handoff!, { note: '电机防爆等级是否为 Exd IIB T4？' });
      await take(seller, 'handoffAnswer', handoff!, { note: '是，按技术附件执行。' });
    }
    await take(receivers[kind!]!, 'handoffAcknowledge', handoff!);
  }
}

/** The milestone of this name was reached. */
export async function reach({ take, within }: Family, { id }: Placed, login: string, name: string): Promise<void> {
  const found = (await within('milestone', 'order_id', id)).find((milestone) => milestone['name'] === name);
  await take(login, 'milestoneReach', found!['id']!, { reachedOn: dayNow() });
}
