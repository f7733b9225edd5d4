import { Customer } from '../../entities/index.js';
import { ticketProcess } from '../../processes/support/ticket.js';
import { beginBrought, effectsOf, findOptional, put, putBrought, referTo, transfer } from '../flow/words.js';
import { assessTicket } from './assessTicket.js';
import { queueTicket, takeTicket, withVisits } from './moveTicket.js';
import { resolveTicket } from './resolveTicket.js';
import { tellCustomer } from './tellCustomer.js';

export const ticketEffects = effectsOf(ticketProcess, {
  /** Takes down what a customer asks, as far as it is known yet (2.4.1). */
  async ticketReceive(work, given) {
    const customer = await findOptional(work, Customer, given.customer);
    return beginBrought(work, given, { customer, costApproved: false });
  },

  /** The same where the customer's own people ask, in their account (2.4.1b). */
  ticketFile(work, given) {
    const own = work.viewer.customer;
    const customer = own ? referTo(work, Customer, own) : null; // which blocks
    return beginBrought(work, given, { customer, channel: 'ONLINE', costApproved: false });
  },

  /** Completes what was taken down (2.4.1f). */
  async ticketEdit(work, { customer, ...said }) {
    await putBrought(work, said);
    if (customer !== undefined) put(work.record, { customer: await findOptional(work, Customer, customer) });
  },

  ticketAccept: takeTicket,
  ticketAssign: transfer,
  ticketQueue: queueTicket,
  ticketTake: takeTicket,
  ticketReassign: withVisits(transfer),
  ticketRequeue: withVisits(queueTicket),
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
