import type { Given } from '../../core/process.js';
import { Params } from '../../core/params.js';
import { malformed } from '../../core/refusal.js';
import { Account, Department, type FieldVisit, type Ticket } from '../../entities/index.js';
import { ownerUnfit } from '../../processes/flow/transfer.js';
import type { ticketProcess } from '../../processes/support/ticket.js';
import { find, put, referTo, select, takeInside, transfer, type Work } from '../flow/words.js';

type Receiver = Given<typeof ticketProcess, 'ticketAssign'>;

/** Gives a ticket to somebody, or lays it into the queue of a department whose people take it (2.4.2a). */
export async function assignTicket(work: Work<Ticket>, { owner, department }: Receiver): Promise<void> {
  if (!owner === !department)
    throw malformed('owner', '2.4.2a', {
      en: 'Give either an owner or a queue.',
      zh: '请指定负责人或受理部门之一。',
    });
  if (department) return put(work.record, { department: await find(work, Department, department) });
  const { kind, state } = await find(work, Account, owner!);
  if (kind !== 'EMPLOYEE' || state !== 'ACTIVE') throw malformed('owner', ownerUnfit.clause, ownerUnfit.means);
  await transfer(work as Work, { owner: owner! });
}

/** The same of a ticket that is worked on: visits that are still to be made go with it. */
export async function reassignTicket(work: Work<Ticket>, receiver: Receiver): Promise<void> {
  const former = work.record.owner.id;
  await assignTicket(work, receiver);
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
