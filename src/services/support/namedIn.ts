import { ref } from '@mikro-orm/core';
import type { EntityClass } from '../../core/fields/declaration.js';
import { Account, Customer, Order, Product, type Ticket } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { TicketFields } from '../../schema/support/inputs.js';
import type { Work } from '../flow/work.js';

const found = { customer: Customer, order: Order, product: Product, complainedOf: Account };

type Named = Pick<Ticket, keyof typeof found>;

/** The records that what is said of a ticket names, as whoever takes it down sees them; only what is said at all. */
export async function namedIn(work: Work, given: TicketFields): Promise<Partial<Named>> {
  const named: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(found)) {
    const id = given[field as keyof typeof found];
    if (id !== undefined)
      named[field] = id && ref(await find(work.em, type as EntityClass & (new () => object), id, work));
  }
  return named as Partial<Named>;
}
