import type { Given } from '../../core/process.js';
import { Account, Customer, Order, Product, Ticket } from '../../entities/index.js';
import { ticketProcess } from '../../processes/support/ticket.js';
import { begin, effectsOf, findOptional, put, referTo, type Work } from '../flow/words.js';
import { plainEffect } from '../flow/plainEffect.js';
import { assessTicket } from './assessTicket.js';
import { assignTicket, reassignTicket, takeTicket } from './assignTicket.js';
import { resolveTicket } from './resolveTicket.js';
import { tellCustomer } from './tellCustomer.js';

export const ticketEffects = effectsOf(ticketProcess, {
  /** Takes down what a customer asks, as far as it is known yet (2.4.1). */
  async ticketReceive(work, { customer, ...said }) {
    return takeDown(work, said, await findOptional(work, Customer, customer));
  },

  /** The same where the customer's own people ask, in their account (2.4.1b). */
  ticketFile(work, said) {
    return takeDown(work, { ...said, channel: 'ONLINE' }, referTo(work, Customer, work.viewer.customer!));
  },

  /** Completes what was taken down (2.4.1f). */
  async ticketEdit(work, { customer, ...said }) {
    await plainEffect(work, said);
    if (customer !== undefined) put(work.record, { customer: await findOptional(work, Customer, customer) });
  },

  ticketAccept: takeTicket,
  ticketAssign: assignTicket,
  ticketTake: takeTicket,
  ticketReassign: reassignTicket,
  ticketAssess: assessTicket,
  ticketReassess: assessTicket,

  async ticketNotify(work, { content }) {
    tellCustomer(work, 'PROGRESS', content);
  },

  /** What parts cost is approved anew wherever others are planned (2.4.3d). */
  async ticketPlanParts({ record }, given) {
    put(record, { ...given, costApproved: false });
  },

  async ticketApproveParts({ record }) {
    put(record, { costApproved: true });
  },

  ticketResolve: resolveTicket,
});

type Said = Omit<Given<typeof ticketProcess, 'ticketReceive'>, 'customer'>;

/** Begins a ticket, with what it names as whoever takes it down sees it. */
const takeDown = async (work: Work, said: Said, customer: Ticket['customer'] | Customer): Promise<Ticket> =>
  begin(work, Ticket, {
    ...said,
    customer,
    order: await findOptional(work, Order, said.order),
    product: await findOptional(work, Product, said.product),
    complainedOf: await findOptional(work, Account, said.complainedOf),
    costApproved: false,
  });
