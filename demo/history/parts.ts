import type { EntityManager } from '@mikro-orm/postgresql';
import { workday } from '../calendar.js';
import { assignRole } from '../company/hire.js';
import { choosePassword } from '../client.js';
import { firstPassword, holdersOf, password, personOf } from '../company/people.js';
import type { Staff } from '../company/staff.js';
import { amendInPart } from './amendment.js';
import { companyParts } from './company.js';
import { contract, fulfil } from './contract.js';
import { customers } from './customers.js';
import { amendments, deals, type Deal } from './deals.js';
import { familyOf, type Family } from './family.js';
import { fulfilOrder } from './order.js';
import type { Part, Script } from './play.js';
import { productParts, type Catalogue } from './products.js';
import { quote } from './quotation.js';
import { serve } from './ticket.js';
import { tickets } from './tickets.js';

/** What parts are made with: the day on which they end, and who plays them. */
export interface Stage {
  readonly em: EntityManager;
  readonly staff: Staff;
  readonly until: string;
}

/** A customer to be played: which, and as which of its copies; 0 is the customer itself. */
export interface Role {
  readonly customer: number;
  readonly copy: number;
}

/** The history of the company and of these customers. */
export function partsOf(stage: Stage, roles: readonly Role[]): Part[] {
  const catalogue: Catalogue = new Map();
  return [
    ...productParts(stage.staff, stage.until, catalogue),
    ...companyParts(stage.staff, stage.until),
    ...roles.flatMap(({ customer, copy }) =>
      customerParts(stage, customer, familyOf({ ...stage, catalogue }, customers[customer]!, copy)),
    ),
  ];
}

/** All customers, each as itself. */
export const everybody: readonly Role[] = customers.map((_, customer) => ({ customer, copy: 0 }));

function customerParts({ staff, until }: Stage, index: number, family: Family): Part[] {
  const own = deals.flatMap((deal, at) => (deal[0] === index ? [{ deal, at }] : []));
  const first = Math.max(...own.map(({ deal }) => deal[3]));
  return [
    { key: `customer ${index}`, from: workday(until, -first - 5 - index), script: register(staff, family, index) },
    ...own.map(({ deal, at }, place) => ({
      key: `deal ${at}`,
      from: workday(until, -deal[3]),
      script: carryOut(family, deal, at, ordersBefore(own.slice(0, place)) + index * 5),
    })),
    ...amendments.flatMap(([title, ago, stand], at) =>
      own.some(({ deal }) => deal[1] === title)
        ? [{ key: `amendment ${at}`, from: workday(until, -ago), script: amendInPart(family, title, stand, at) }]
        : [],
    ),
    ...tickets.flatMap((ticket, at) =>
      ticket[0] === index
        ? [{ key: `ticket ${at}`, from: workday(until, -ticket[3]), script: serve(family, ticket, at) }]
        : [],
    ),
    ...(index === blocked ? [{ key: 'block', from: workday(until, -1), script: block(family) }] : []),
  ];
}

/** The customer with whom no new business is done since yesterday. */
const blocked = 3;

async function* block(family: Family): Script {
  await family.take('manager', 'customerBlock', family.customer, { note: '逾期账款超过九十天，暂停新业务。' });
}

const ordersBefore = (own: readonly { readonly deal: Deal }[]) =>
  own.reduce((count, { deal }) => count + deal.length - 5, 0);

/** Whoever works beside somebody in the same team. */
function colleagueOf(login: string): string {
  const { department, post } = personOf(login);
  return holdersOf(post, department).find((other) => other !== login)!;
}

/** The seller opens the customer's record; two days later its own person gets an account. */
async function* register(staff: Staff, family: Family, index: number): Script {
  const { contact, industry, address, bottomLine, seller } = customers[index]!;
  const { name, creditCode, login } = family.variant;
  const [person, post, phone] = contact;
  const contacts = [{ name: person, post, phone }];
  const collaborators = index % 2 ? [await family.account(colleagueOf(seller))] : [];
  const known = { name, creditCode, industry, address, bottomLine, contacts, collaborators };
  family.customer = (await family.begin(seller, 'customerRegister', known)).id;
  yield 2;
  const opened = { name: person, login, firstPassword, customer: family.customer };
  const account = await family.begin('manager', 'accountOpenForCustomer', opened);
  await choosePassword(staff.send, opened, password);
  await assignRole(staff, 'CUSTOMER', account.id);
}

/** Carries out a deal: quotation, contract, one order after the other, until the contract is fulfilled. */
async function* carryOut(family: Family, deal: Deal, at: number, firstOrder: number): Script {
  const [, , discount, , stand, ...orders] = deal;
  const quotation = yield* quote(family, deal, at);
  if (!quotation) return;
  yield 2;
  const signed = yield* contract(family, deal, quotation, at);
  if (!signed) return;
  for (const [place, order] of orders.entries()) {
    yield place ? 10 : 1;
    yield* fulfilOrder(family, signed, { stand: order, index: firstOrder + place, first: !place, deal: at, discount });
  }
  if (stand !== 'completed') return;
  yield 5;
  await fulfil(family, signed);
}
