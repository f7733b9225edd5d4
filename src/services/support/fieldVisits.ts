import { Params } from '../../core/sql/params.js';
import { Account, Collaborator, FieldVisit } from '../../entities/index.js';
import { fieldVisitProcess } from '../../processes/support/fieldVisit.js';
import {
  addCollaborator,
  beginAmong,
  effectsOf,
  find,
  linesOf,
  recordAbove,
  remove,
  select,
  type Work,
} from '../flow/words.js';

export const fieldVisitEffects = effectsOf(fieldVisitProcess, {
  /** Has an engineer go to the customer of a ticket, which they see from now on (2.4.3c). */
  async fieldVisitPlan(work, { engineer, plannedDay, purpose }) {
    const owner = await find(work, Account, engineer);
    const ticket = await recordAbove(work);
    await addCollaborator(work, ticket, owner);
    return beginAmong(work, FieldVisit, { plannedDay, purpose, owner, department: ticket.department });
  },

  /** Nobody goes: whoever was to go sees the ticket no more, unless for another visit (2.4.3c). */
  async fieldVisitCancel(work) {
    const { ticket, owner } = work.record;
    if (await goesAgain(work)) return;
    for (const named of await linesOf(work, ticket, Collaborator, 'record'))
      if (named.account.id === owner.id) remove(work, named);
  },
});

/** Whether the engineer went for the ticket, or is to go, another time. */
async function goesAgain(work: Work<FieldVisit>): Promise<boolean> {
  const { id, ticket, owner } = work.record;
  const params = new Params();
  const sql = `select from field_visit v where v.ticket_id = ${params.add(ticket.id)}
    and v.owner_id = ${params.add(owner.id)} and v.id <> ${params.add(id)} and v.state <> 'CANCELLED' limit 1`;
  return (await select(work, sql, params)).length > 0;
}
