import type { Given } from '../../core/process.js';
import { priorities, ticketSeverities, urgencies } from '../../entities/support/Ticket.js';
import { TicketAssessment, type Ticket } from '../../entities/index.js';
import type { ticketProcess } from '../../processes/support/ticket.js';
import { actor, add, put, type Work } from '../flow/words.js';

type Judged = Given<typeof ticketProcess, 'ticketAssess'>;

const placeIn = (choices: object, value: string) => Object.keys(choices).indexOf(value);

/** What comes first: each grade of severity or urgency less puts a ticket back by one. */
function priorityOf({ severity, urgency }: Judged): keyof typeof priorities {
  const back = placeIn(ticketSeverities, severity) + placeIn(urgencies, urgency);
  const known = Object.keys(priorities) as (keyof typeof priorities)[];
  return known[Math.min(back, known.length - 1)]!;
}

/** Judges a ticket; by when it is to be solved follows from its severity. How it was judged before stays (2.4.2). */
export async function assessTicket(work: Work<Ticket>, given: Judged): Promise<void> {
  const { record, now } = work;
  const judged = { ...given, priority: priorityOf(given) };
  put(record, judged);
  add(work, TicketAssessment, { ...judged, ticket: record, assessor: await actor(work), assessedAt: now });
}
