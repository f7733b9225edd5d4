import type { Given } from '../../core/process.js';
import { Params } from '../../core/sql/params.js';
import { Account, Department, type FieldVisit, type Ticket } from '../../entities/index.js';
import type { ticketProcess } from '../../processes/support/ticket.js';
import { find, put, referTo, select, takeInside, type Work } from '../flow/words.js';

type Queue = Given<typeof ticketProcess, 'ticketQueue'>;

/** Puts a ticket into the queue of a department, whose people take it (2.4.2a). */
export async function queueTicket(work: Work<Ticket>, { department }: Queue): Promise<void> {
  put(work.record, { department: await find(work, Department, department) });
}

/** Has the visits that are still to be made go with a ticket that is worked on, wherever it goes (2.4.2a). */
export const withVisits =
  <G>(move: (work: Work<Ticket>, given: G) => Promise<void>) =>
  async (work: Work<Ticket>, given: G): Promise<void> => {
    const former = work.record.owner.id;
    await move(work, given);
    await moveVisits(work, former);
  };

async function moveVisits(work: Work<Ticket>, former: string): Promise<void> {
  const { id, owner, department } = work.record;
  const params = new Params();
  const sql = `select v.id from field_visit v where v.ticket_id = ${params.add(id)} and v.state in ('PLANNED', 'ON_SITE')
    and v.department_id is distinct from ${params.add(department?.id ?? null)}
    and not (v.owner_id = ${params.add(former)} and v.owner_id <> ${params.add(owner.id)}) order by v.id`;
  const ids = (await select<{ id: string }>(work, sql, params)).map((visit) => visit.id);
  takeInside<FieldVisit>(work, 'fieldVisitTransfer', { ids, effect: ({ record }) => put(record, { department }) });
}

/** Makes the actor the owner of the ticket, in their department (2.4.1c). */
export async function takeTicket(work: Work<Ticket>): Promise<void> {
  const { viewer, record } = work;
  const [department] = viewer.departments;
  put(record, {
    owner: referTo(work, Account, viewer.account),
    department: department ? referTo(work, Department, department) : null,
  });
}
