import { expect, it } from '@jest/globals';
import { take } from '../support/orders.js';
import { sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';
import { aDesk, received } from '../support/tickets.js';

it('A complaint is not taken back by whom it is about (SOD-14) (2.4.4e)', async () => {
  const desk = await aDesk();
  for (const person of [desk.lead, desk.agent]) {
    const ticket = await received(desk, { complainedOf: person.account });
    await expectRefused(
      () => take(person, 'ticketEdit', ticket, { complainedOf: null }),
      blocked('COMPLAINED_OF', '2.4.4e'),
    );
    await take(desk.colleague, 'ticketEdit', ticket, { description: 'The agent hung up' });
    expect(await sql('select complained_of_id as id from ticket where id = $1', ticket.id)).toEqual([
      { id: person.account },
    ]);
  }
});
