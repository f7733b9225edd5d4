import { ref } from '@mikro-orm/core';
import { cents, Exact } from '../../core/decimals.js';
import { ChangeLine, Order, type ChangeRequest } from '../../entities/index.js';
import type { AssessmentFields } from '../../schema/sales/changeInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { linesOf } from '../flow/lines.js';
import { referred } from '../flow/referred.js';
import { add, type Work } from '../flow/work.js';
import { nameLines } from './nameLines.js';
import { linesOfOrder } from './orderLine.js';
import { totalsOf } from './totals.js';

/** Keeps what a change means: the lines as changed, the effect on the amount that follows, the new day (2.2.6f). */
export async function assessChange(
  work: Work<ChangeRequest>,
  { assessment, deliverBy, lines }: StepInput & AssessmentFields,
): Promise<void> {
  const { em, record, now } = work;
  const order = await referred(work, Order, record.order);
  for (const line of await linesOf(work, record, ChangeLine, 'change')) em.remove(line);
  const lineOf = await linesOfOrder(work, order);
  const changed = await nameLines(work, lines ?? []);
  for (const { line, ...said } of changed)
    add(work, ChangeLine, {
      ...said,
      line: line ? ref(lineOf(line)) : null,
      change: ref(record),
    });
  const amount = changed.length ? totalsOf(changed, order.taxPercent).amount : order.amount;
  Object.assign(record, {
    assessment,
    deliverBy: deliverBy ?? order.deliverBy,
    priceEffect: cents(new Exact(amount).minus(order.amount)),
    assessedAt: now,
  });
}
