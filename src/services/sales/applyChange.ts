import { ref } from '@mikro-orm/core';
import { ChangeLine, Handoff, Order, OrderLine, type ChangeRequest } from '../../entities/index.js';
import { lock } from '../flow/ask.js';
import { linesOf } from '../flow/lines.js';
import { referred } from '../flow/referred.js';
import { takeInside } from '../flow/takeInside.js';
import { add, beginWithin, type Work } from '../flow/work.js';
import { totalsOf } from './totals.js';
import { untouched } from './wordOrder.js';

/** Puts an approved change into its order, and tells every department that has the order (2.2.6f, 3.3.1b). */
export async function applyChange(work: Work<ChangeRequest>): Promise<void> {
  const { em, record: change } = work;
  const order = await referred(work, Order, change.order);
  await lock(em, 'contract', order.contract.id);
  takeInside<Order>(work, 'orderChange', { ids: [order.id], effect: (within) => rewrite(within, change) });

  const handed = (await linesOf(work, order, Handoff, 'record')).filter(({ state }) => state !== 'LAPSED');
  const each = new Map(handed.map((handoff) => [`${handoff.department!.id} ${handoff.kind}`, handoff]));
  const begins = [...each.values()].map(({ kind, department }, index) => (within: Work) => {
    const said = { kind, department, content: `${change.number}: ${change.assessment}`, record: order.id };
    return beginWithin(within, order, handed.length + index + 1, Handoff, said);
  });
  takeInside(work, 'handoffSend', { begins });
}

/** Writes the lines as changed and the new day into the order; of a line that is left out nothing is ordered any more. */
async function rewrite(work: Work<Order>, change: ChangeRequest): Promise<void> {
  const { record: order, now } = work;
  const changed = await linesOf(work, change, ChangeLine, 'change');
  const lines = await linesOf(work, order, OrderLine, 'order');
  const ordered = new Map(lines.map((line) => [line.id, line]));
  if (changed.length) for (const line of lines) line.quantity = '0';
  for (const { line: kept, product, name, specification, quantity, unit, price } of changed) {
    const said = { product, name, specification, quantity, unit, price };
    const line = kept && ordered.get(kept.id);
    if (line) Object.assign(line, said);
    else lines.push(add(work, OrderLine, { ...said, ...untouched, order: ref(order) }));
  }
  Object.assign(order, totalsOf(lines, order.taxPercent), { deliverBy: change.deliverBy, wordedAt: now });
}
