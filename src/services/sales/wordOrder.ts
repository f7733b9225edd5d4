import { ref } from '@mikro-orm/core';
import type { Order } from '../../entities/index.js';
import { OrderLine } from '../../entities/index.js';
import type { OrderFields, OrderLineFields } from '../../schema/sales/orderInputs.js';
import { linesOf, replaceLines } from '../flow/lines.js';
import { put } from '../flow/put.js';
import { setCollaborators } from '../flow/setCollaborators.js';
import { add, type Work } from '../flow/work.js';
import { nameLines } from './nameLines.js';
import { totalsOf } from './totals.js';

/** What every line has come to when it is new. */
export const untouched = { planned: '0', passed: '0', dispatched: '0', delivered: '0' };

/** Puts terms and lines into an order and reckons it anew (2.2.6a). */
export async function wordOrder(work: Work, order: Order, given: Partial<OrderFields>): Promise<void> {
  const { lines, collaborators, ...terms } = given;
  put(order, terms);
  const ordered = lines
    ? await replaceLines(work, order, await nameLines<OrderLineFields>(work, lines), {
        type: OrderLine,
        by: 'order',
        make: (line) => add(work, OrderLine, { ...line, ...untouched, order: ref(order) }),
      })
    : await linesOf(work, order, OrderLine, 'order');
  if (collaborators) await setCollaborators(work, order, collaborators);
  Object.assign(order, totalsOf(ordered, order.taxPercent), { wordedAt: work.now });
}
