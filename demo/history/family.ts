import type { EntityManager } from '@mikro-orm/postgresql';
import { entityNamed } from '../../src/core/fields/declaration.js';
import { typeOfId } from '../../src/core/ids.js';
import { Params } from '../../src/core/sql/params.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { run } from '../../src/reads/run.js';
import type { Person, Stepped } from '../client.js';
import { personOf } from '../company/people.js';
import { placesIn } from '../company/places.js';
import { heads } from '../company/posts.js';
import type { Staff } from '../company/staff.js';
import type { DemoCustomer } from './customers.js';
import type { Catalogue } from './products.js';
import { variantOf, type Variant } from './variant.js';

/** How scripts name the customer's own person. */
export const own = 'the customer';

type Row = Record<string, string>;

/** A customer as its scripts are played: themselves, or as one of their copies, with others in everybody's place. */
export interface Family {
  readonly variant: Variant;
  readonly catalogue: Catalogue;
  /** Who sells to it, and who heads their team. */
  readonly seller: string;
  readonly lead: string;
  /** Somebody whom the scripts name. */
  readonly as: (login: string) => Promise<Person>;
  /** Begins a record. */
  readonly begin: (login: string, step: string, input: object) => Promise<Stepped>;
  /** Takes a step on a record as it stands. */
  readonly take: (login: string, step: string, id: string, input?: object) => Promise<Stepped>;
  readonly file: (login: string, id: string, kind: string, content: string) => Promise<void>;
  /** The account of somebody whom the scripts name, by id. */
  readonly account: (login: string) => Promise<string>;
  /** A department that the scripts name, by id. */
  readonly department: (name: string) => Promise<string>;
  /** The rows of a table within a record, in the order in which they came to be. */
  readonly within: (table: string, column: string, id: string) => Promise<Row[]>;
  /** Known once it is registered. */
  customer: string;
  /** Its contracts, by the titles of their deals. */
  readonly contracts: Map<string, string>;
}

/** The customer, or its n-th copy. */
export function familyOf(
  { em, staff, catalogue }: { em: EntityManager; staff: Staff; catalogue: Catalogue },
  demo: DemoCustomer,
  copy: number,
): Family {
  const variant = variantOf(demo, copy);
  const places = placesIn(copy);
  const as = (login: string) => staff.as(login === own ? variant.login : places.person(login));
  const rows = (sql: string, ...values: unknown[]) => {
    const params = new Params();
    values.forEach((value) => params.add(value));
    return run<Row>(em.fork(), sql, params);
  };
  return {
    variant,
    catalogue,
    seller: demo.seller,
    lead: heads[personOf(demo.seller).department]!,
    as,
    begin: async (login, step, input) => (await as(login)).step(step, input),
    take: async (login, step, id, input = {}) => {
      const { table } = entityNamed(typeOfId(id)!);
      const [found] = await rows(`select version from ${quoted(table)} where id = $1`, id);
      return (await as(login)).step(step, { id, expectedVersion: Number(found!['version']), ...input });
    },
    file: async (login, id, kind, content) => {
      const place = kind === 'SIGNED_COPY' ? { paperLocation: '档案室 A 柜 3 层' } : {};
      const { status, code } = await (await as(login)).file(id, kind, content, { name: `${content}.txt`, ...place });
      if (status !== 201) throw new Error(`Filing ${kind} was refused: ${code}.`);
    },
    account: (login) => staff.account(places.person(login)),
    department: async (name) =>
      (await rows('select id from department where name = $1', places.department(name)))[0]!['id']!,
    within: (table, column, id) => rows(`select * from ${quoted(table)} where "${column}" = $1 order by id`, id),
    customer: '',
    contracts: new Map(),
  };
}
