import type { Person, Stepped } from '../client.js';
import { assignRole } from '../company/hire.js';
import { password } from '../company/people.js';
import { placesIn } from '../company/places.js';
import type { Staff } from '../company/staff.js';
import { workday } from '../calendar.js';
import { contractOf } from './contract.js';
import { customers } from './customers.js';
import { deals } from './deals.js';
import type { Part, Script } from './play.js';
import { variantOf, type Variant } from './variant.js';

/** A customer with everything that hangs on it, as its scripts are played: themselves, or as one of their copies. */
export interface Family {
  readonly variant: Variant;
  /** Who sells to it, as the scripts name them. */
  readonly seller: string;
  /** Somebody of the company whom the scripts name by login: in a copy, whoever stands in their place. */
  readonly as: (login: string) => Promise<Person>;
  /** The customer's own person. */
  readonly own: () => Promise<Person>;
  customer: Stepped;
}

/** The parts of one customer's history that end on a day; of its n-th copy, if one is named. */
export function familyParts(staff: Staff, index: number, until: string, copy = 0): Part[] {
  const { seller } = customers[index]!;
  const variant = variantOf(customers[index]!, copy);
  const places = placesIn(copy);
  const family: Family = {
    variant,
    seller,
    as: (login) => staff.as(places.person(login)),
    own: () => staff.as(variant.login),
    customer: undefined as never,
  };
  const own = deals.flatMap((deal, at) => (deal[0] === index ? [{ deal, at }] : []));
  const first = Math.max(...own.map(({ deal }) => deal[3]));
  return [
    { key: `customer ${index}`, from: workday(until, -first - 5 - index), script: register(staff, family, index) },
    ...own.map(({ deal, at }) => ({
      key: `deal ${at}`,
      from: workday(until, -deal[3]),
      script: contractOf(family, deal, at),
    })),
  ];
}

/** The seller opens the customer's record; two days later its own person gets an account. */
async function* register(staff: Staff, family: Family, index: number): Script {
  const { contact, industry, address, bottomLine, seller } = customers[index]!;
  const { name, creditCode, login } = family.variant;
  const [person, post, phone] = contact;
  const known = { name, creditCode, industry, address, bottomLine, contacts: [{ name: person, post, phone }] };
  family.customer = await (await family.as(seller)).step('customerRegister', known);
  yield 2;
  const opened = { name: person, login, firstPassword: password, customer: family.customer.id };
  const account = await (await family.as('manager')).step('customerAccountOpen', opened);
  await assignRole(staff, 'CUSTOMER', account.id);
}
