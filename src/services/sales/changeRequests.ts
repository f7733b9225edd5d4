import { cents, Exact } from '../../core/decimals.js';
import { Params } from '../../core/sql/params.js';
import type { Given } from '../../core/process.js';
import { ChangeLine, ChangeRequest, Contract, Department, Handoff, Order, OrderLine } from '../../entities/index.js';
import { changeRequestProcess } from '../../processes/sales/changeRequest.js';
import {
  add,
  beginAmong,
  beginWithin,
  effectsOf,
  linesOf,
  lockRow,
  referred,
  referTo,
  remove,
  select,
  takeInside,
  type Work,
} from '../flow/words.js';
import { nameLines } from './nameLines.js';
import { linesOfOrder, untouched } from './orderLine.js';
import { totalsOf } from './totals.js';

export const changeRequestEffects = effectsOf(changeRequestProcess, {
  /** Takes down what the customer wants changed (2.2.6f). */
  changeRequestRaise: (work, { request, severity }) =>
    beginAmong(work, ChangeRequest, { request, severity: severity ?? 'MODERATE' }),

  changeRequestAssess: assess,
  changeRequestReassess: assess,

  /** Puts an approved change into its order, and tells every department that has the order (2.2.6f, 3.3.1b). */
  async changeRequestApply(work) {
    const { record: change } = work;
    const order = await referred(work, Order, change.order);
    await lockRow(work, Contract, order.contract.id);
    takeInside<Order>(work, 'orderChange', { ids: [order.id], effect: (within) => rewrite(within, change) });
    await tellDepartments(work, order);
  },

  /** Keeps why the change is not made, which is the note (2.2.6f). */
  async changeRequestReject({ record, note }) {
    record.answer = note;
  },
});

/** Keeps what a change means: the lines as changed, the effect on the amount that follows, the new day (2.2.6f). */
async function assess(
  work: Work<ChangeRequest>,
  { assessment, deliverBy, lines }: Given<typeof changeRequestProcess, 'changeRequestAssess'>,
): Promise<void> {
  const { record, now } = work;
  const order = await referred(work, Order, record.order);
  for (const line of await linesOf(work, record, ChangeLine, 'change')) remove(work, line);
  const lineOf = await linesOfOrder(work, order);
  const changed = await nameLines(work, lines ?? []);
  for (const { line, ...said } of changed)
    add(work, ChangeLine, { ...said, line: line ? lineOf(line) : null, change: record });
  const amount = changed.length ? totalsOf(changed, order.taxPercent).amount : order.amount;
  Object.assign(record, {
    assessment,
    deliverBy: deliverBy ?? order.deliverBy,
    priceEffect: cents(new Exact(amount).minus(order.amount)),
    assessedAt: now,
  });
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
    else lines.push(add(work, OrderLine, { ...said, ...untouched, order }));
  }
  Object.assign(order, totalsOf(lines, order.taxPercent), { deliverBy: change.deliverBy, wordedAt: now });
}

/** Hands the change to every department that has the order and still exists, once for each kind. */
async function tellDepartments(work: Work<ChangeRequest>, order: Order): Promise<void> {
  const { record: change } = work;
  const params = new Params();
  const sql = `select h.kind, h.department_id as department, d.state = 'ACTIVE' as active, count(*)::int as sent
    from handoff h join department d on d.id = h.department_id
    where h.record_id = ${params.add(order.id)} and h.state <> 'LAPSED' group by 1, 2, 3 order by min(h.id)`;
  type Handed = Pick<Handoff, 'kind'> & {
    readonly department: string;
    readonly active: boolean;
    readonly sent: number;
  };
  const handed = await select<Handed>(work, sql, params);
  const before = handed.reduce((sum, { sent }) => sum + sent, 0);
  const content = `${change.number}: ${change.assessment}`;
  const begins = handed
    .filter(({ active }) => active)
    .map(({ kind, department: id }, index) => (within: Work) => {
      const department = referTo(within, Department, id);
      return beginWithin(within, order, before + index + 1, Handoff, { kind, content, department, record: order.id });
    });
  takeInside(work, 'handoffSend', { begins });
}
