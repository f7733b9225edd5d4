import { ref } from '@mikro-orm/core';
import { daysLater } from '../../core/businessTime.js';
import { Params } from '../../core/params.js';
import type { Ticket } from '../../entities/index.js';
import { SatisfactionSurvey } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { timeZone } from '../../settings/index.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { put } from '../flow/put.js';
import { takeInside } from '../flow/takeInside.js';
import { beginWithin, type Work } from '../flow/work.js';
import { tellCustomer } from './tellCustomer.js';

type Given = { solvedBy: NonNullable<Ticket['solvedBy']>; solution: string };

/**
 * Says how a ticket was solved, tells the customer, and asks them once what they think of it: not again where the
 * ticket was resolved before, and not so soon after another survey (2.4.3h, 2.4.4a).
 */
export async function resolveTicket(work: Work<Ticket>, { solvedBy, solution }: Given): Promise<void> {
  const { record } = work;
  put(record, { solvedBy, solution });
  tellCustomer(work, 'RESULT', solution);
  const before = await surveysOf(work);
  if (before.own) return;
  const blank = { ticket: ref(record), score: null, comment: null, factor: null };
  takeInside(work, before.recent ? 'surveySpare' : 'surveySend', {
    begins: [(inside) => beginWithin(inside, record, 1, SatisfactionSurvey, blank)],
  });
}

/** Whether there is a survey of the ticket, and whether its customer was sent one just before. */
async function surveysOf({ em, now, record }: Work<Ticket>): Promise<{ own: boolean; recent: boolean }> {
  const days = (await companyAt(em, now)).valueOf('satisfactionSurvey.perCustomer.days');
  const params = new Params();
  const since = params.moment(daysLater(now, -days, timeZone));
  const sql = `select exists (select from satisfaction_survey s where s.ticket_id = ${params.add(record.id)}) as own,
    exists (select from satisfaction_survey s where s.customer_id = ${params.add(record.customer!.id)}
      and s.state <> 'SPARED' and s.entered_at > ${since}) as recent`;
  const [found] = await run<{ own: boolean; recent: boolean }>(em, sql, params);
  return found!;
}
