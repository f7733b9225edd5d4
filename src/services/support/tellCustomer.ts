import { TicketNotice, type Ticket } from '../../entities/index.js';
import { add, type Work } from '../flow/words.js';

/** Keeps what the customer of a ticket is told; the step tells them in their inbox (2.4.3g, 2.4.3h). */
export function tellCustomer(work: Work<Ticket>, kind: TicketNotice['kind'], content: string): void {
  add(work, TicketNotice, { ticket: work.record, kind, content, toldAt: work.now });
}
