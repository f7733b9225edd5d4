import { ref } from '@mikro-orm/core';
import { priorities, ticketSeverities, urgencies } from '../../entities/support/Ticket.js';
import type { Ticket } from '../../entities/index.js';
import { Account, TicketAssessment } from '../../entities/index.js';
import type { AssessmentFields } from '../../schema/support/inputs.js';
import { put } from '../flow/put.js';
import { add, type Work } from '../flow/work.js';

const placeIn = (choices: object, value: string) => Object.keys(choices).indexOf(value);

/** What comes first: each grade of severity or urgency less puts a ticket back by one. */
const priorityOf = ({ severity, urgency }: Pick<AssessmentFields, 'severity' | 'urgency'>): Ticket['priority'] => {
  const back = placeIn(ticketSeverities, severity) + placeIn(urgencies, urgency);
  const known = Object.keys(priorities) as NonNullable<Ticket['priority']>[];
  return known[Math.min(back, known.length - 1)]!;
};

/** Judges a ticket; by when it is to be solved follows from its severity. How it was judged before stays (2.4.2). */
export async function assessTicket(work: Work<Ticket>, given: AssessmentFields): Promise<void> {
  const { em, record, viewer, now } = work;
  put(record, { ...given, priority: priorityOf(given) });
  const { severity, urgency, priority, cause, plannedSolution } = record;
  const judged = { severity, urgency, priority, cause, plannedSolution };
  const assessor = ref(em.getReference(Account, viewer.account));
  add(work, TicketAssessment, { ticket: ref(record), ...judged, assessor, assessedAt: now } as never);
}
