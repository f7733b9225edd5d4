import type { Given } from '../../core/process.js';
import { Account, Acceptance, Contract, Department, Handoff, Order, OrderLine } from '../../entities/index.js';
import { Quotation, QuotationLine } from '../../entities/index.js';
import { orderProcess } from '../../processes/sales/order.js';
import {
  actor,
  add,
  begin,
  beginWithin,
  effectsOf,
  findAllShared,
  findLocked,
  findOptional,
  lapse,
  linesOf,
  lockRow,
  put,
  referTo,
  replaceLines,
  setCollaborators,
  takeInside,
  transfer,
  type Work,
} from '../flow/words.js';
import { nameLines } from './nameLines.js';
import { untouched } from './orderLine.js';
import { totalsOf } from './totals.js';

type Line = Given<typeof orderProcess, 'orderCreate'>['lines'][number];

export const orderEffects = effectsOf(orderProcess, {
  /**
   * Makes an order of a contract that its maker can see, for what a quotation says unless lines are given; of two at once
   * both count against the amount of the contract (2.2.6a).
   */
  async orderCreate(work, { deliverBy, deliverTo, collaborators, ...given }) {
    const contract = await findLocked(work, Contract, given.contract);
    const quotation = await findOptional(work, Quotation, given.quotation ?? contract.quotation?.id);
    const taxPercent = given.taxPercent ?? quotation?.taxPercent ?? '-1'; // which blocks
    const said = quotation && !given.lines.length ? await linesOffered(work, quotation) : given.lines;
    const lines = await nameLines(work, said);
    const { customer, confidentiality } = contract;
    const order = await begin(work, Order, {
      contract,
      quotation,
      customer,
      confidentiality,
      deliverBy,
      deliverTo,
      taxPercent,
      ...totalsOf(lines, taxPercent),
      wordedAt: work.now,
    });
    await orderLines(work, order, lines);
    if (collaborators) await setCollaborators(work, order, collaborators);
    return order;
  },

  /** Changes an order, under the lock of its contract, against whose amount it counts (2.2.6a). */
  async orderEdit(work, { lines: said, collaborators, ...terms }) {
    const { record, now } = work;
    await lockRow(work, Contract, record.contract.id);
    put(record, terms);
    const lines = said
      ? await orderLines(work, record, await nameLines(work, said))
      : await linesOf(work, record, OrderLine, 'order');
    if (collaborators) await setCollaborators(work, record, collaborators);
    Object.assign(record, totalsOf(lines, record.taxPercent), { wordedAt: now });
  },

  orderHandOff: handOff,
  orderInvolve: handOff,

  /** Keeps what the customer's own people confirmed (2.2.6b–d). */
  async orderAccept(work, confirmed) {
    const { name } = await actor(work);
    keepAcceptance(work, { ...confirmed, way: 'OWN_ACCOUNT', acceptedBy: name });
  },

  /** Keeps what the customer confirmed on paper, by who signed it (2.2.6b–d). */
  async orderRecordAcceptance(work, confirmed) {
    keepAcceptance(work, { ...confirmed, way: 'PAPER' });
  },

  orderClose: lapse,
  orderCancel: lapse,
  orderTransfer: transfer,
});

/** What a quotation offers, as lines of an order. */
async function linesOffered(work: Work, quotation: Quotation): Promise<Line[]> {
  const lines = await linesOf(work, quotation, QuotationLine, 'quotation');
  return lines.map(({ product, name, specification, quantity, unit, price }) => {
    return { product: product.id, name, specification, unit, quantity: quantity ?? '0', price: price ?? '0' };
  });
}

/** Puts lines into an order in place of those before. */
const orderLines = (work: Work, order: Order, lines: Awaited<ReturnType<typeof nameLines<Line>>>) =>
  replaceLines(work, order, lines, {
    type: OrderLine,
    by: 'order',
    make: (line) => add(work, OrderLine, { ...line, ...untouched, order }),
  });

/** Hands an order to departments, each of which is told what it is to do (2.2.6a). */
async function handOff(work: Work<Order>, { departments }: Given<typeof orderProcess, 'orderHandOff'>): Promise<void> {
  const { record } = work;
  const before = await linesOf(work, record, Handoff, 'record');
  const ids = departments.map(({ department }) => department);
  const found = await findAllShared(work, Department, ids);
  const begins = departments.map(({ department: id, ...said }, index) => (within: Work) => {
    const department = found.get(id)!;
    return beginWithin(within, record, before.length + index + 1, Handoff, { ...said, department, record: record.id });
  });
  takeInside(work, 'handoffSend', { begins });
}

type Confirmed = Pick<Acceptance, 'onTime' | 'quality' | 'quantity' | 'way' | 'acceptedBy'>;

function keepAcceptance(work: Work<Order>, confirmed: Confirmed): void {
  add(work, Acceptance, {
    ...confirmed,
    order: work.record,
    remark: work.note,
    account: referTo(work, Account, work.viewer.account),
    acceptedAt: work.now,
  });
}
