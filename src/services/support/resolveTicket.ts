import { daysLater } from '../../core/businessTime.js';
import { Params } from '../../core/sql/params.js';
import type { Given } from '../../core/process.js';
import { SatisfactionSurvey, type Ticket } from '../../entities/index.js';
import type { ticketProcess } from '../../processes/support/ticket.js';
import { timeZone } from '../../settings/index.js';
import { beginWithin, company, put, select, takeInside, type Work } from '../flow/words.js';
import { tellCustomer } from './tellCustomer.js';

/**
 * Says how a ticket was solved, tells the customer, and asks them once what they think of it: not again where the
 * ticket was resolved before, and not so soon after another survey (2.4.3h, 2.4.4a).
 */
export async function resolveTicket(
  work: Work<Ticket>,
  given: Given<typeof ticketProcess, 'ticketResolve'>,
): Promise<void> {
  const { record } = work;
  put(record, given);
  tellCustomer(work, 'RESULT', given.solution);
  const before = await surveysOf(work);
  if (before.own) return;
  takeInside(work, before.recent ? 'satisfactionSurveySpare' : 'satisfactionSurveySend', {
    begins: [(inside) => beginWithin(inside, record, 1, SatisfactionSurvey, { ticket: record })],
  });
}

/** Whether there is a survey of the ticket, and whether its customer was sent one just before. */
async function surveysOf(work: Work<Ticket>): Promise<{ own: boolean; recent: boolean }> {
  const { now, record } = work;
  const days = (await company(work)).valueOf('satisfactionSurvey.perCustomer.days');
  const params = new Params();
  const since = params.moment(daysLater(now, -days, timeZone));
  const sql = `select exists (select from satisfaction_survey s where s.ticket_id = ${params.add(record.id)}) as own,
    exists (select from satisfaction_survey s where s.customer_id = ${params.add(record.customer!.id)}
      and s.state <> 'SPARED' and s.entered_at > ${since}) as recent`;
  const [found] = await select<{ own: boolean; recent: boolean }>(work, sql, params);
  return found!;
}
