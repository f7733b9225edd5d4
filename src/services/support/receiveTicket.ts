import { ref } from '@mikro-orm/core';
import { Customer, Ticket } from '../../entities/index.js';
import type { TicketFields } from '../../schema/support/inputs.js';
import { put } from '../flow/put.js';
import { begin, type Work } from '../flow/work.js';
import { namedIn } from './namedIn.js';

const unknown = {
  ...{ contactName: null, contactBy: null, product: null, order: null, complainedOf: null },
  ...{ severity: null, urgency: null, priority: null, cause: null, plannedSolution: null },
  ...{ spareParts: null, partCost: null, costApproved: false, solvedBy: null, solution: null },
};

/** Takes down what a customer asks, as far as it is known yet (2.4.1). */
export async function receiveTicket(work: Work, given: TicketFields): Promise<Ticket> {
  const named = await namedIn(work, given);
  return begin(work, Ticket, { ...unknown, ...given, customer: null, ...named } as never);
}

/** The same where the customer's own people ask, in their account (2.4.1b). */
export async function fileTicket(work: Work, given: TicketFields): Promise<Ticket> {
  const customer = ref(work.em.getReference(Customer, work.viewer.customer!));
  const named = await namedIn(work, given);
  return begin(work, Ticket, { ...unknown, ...given, channel: 'ONLINE', ...named, customer } as never);
}

/** Completes what was taken down (2.4.1f). */
export async function editTicket(work: Work<Ticket>, given: TicketFields): Promise<void> {
  put(work.record, { ...given, ...(await namedIn(work, given)) } as never);
}
