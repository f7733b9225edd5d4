import { ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import { Account, FieldVisit, type Ticket } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import type { PlannedVisit } from '../../schema/support/inputs.js';
import { beginAmong, type Work } from '../flow/work.js';

/** Has an engineer go to the customer of a ticket, which they see from now on (2.4.3c). */
export async function planVisit(
  work: Work<FieldVisit>,
  { engineer, plannedDay, purpose }: PlannedVisit,
): Promise<FieldVisit> {
  const { em } = work;
  const { id, department, customer } = work.above!;
  const owner = ref(await find(em, Account, engineer, work));
  const params = new Params();
  const sql = `insert into collaborator (record_id, account_id) values (${params.add(id)}, ${params.add(engineer)}) on conflict do nothing`;
  await run(em, sql, params);
  const content = { plannedDay, purpose, result: null, spareParts: null };
  return beginAmong(work, FieldVisit, { ...content, owner, department, customer });
}

/** Nobody goes: whoever was to go sees the ticket no more, unless for another visit (2.4.3c). */
export async function cancelVisit({ em, record }: Work<FieldVisit>): Promise<void> {
  const { id, ticket, owner } = record;
  const params = new Params();
  const [of, who] = [params.add(ticket.id), params.add(owner.id)];
  const sql = `delete from collaborator where record_id = ${of} and account_id = ${who} and not exists (select from field_visit v
    where v.ticket_id = ${of} and v.owner_id = ${who} and v.id <> ${params.add(id)} and v.state <> 'CANCELLED')`;
  await run(em, sql, params);
}

/** Visits that are still to be made are of the department that the ticket goes to. */
export async function takeVisitsAlong({ em, record }: Work<Ticket>): Promise<void> {
  const params = new Params();
  const [of, department] = [params.add(record.id), params.add(record.department?.id ?? null)];
  const sql = `update field_visit set department_id = ${department}, version = version + 1
    where ticket_id = ${of} and state in ('PLANNED', 'ON_SITE') and department_id is distinct from ${department}`;
  await run(em, sql, params);
}
