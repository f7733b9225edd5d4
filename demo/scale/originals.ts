import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { customers, type DemoCustomer } from '../history/customers.js';
import { variantOf } from '../history/variant.js';
import { familiesIn } from './families.js';
import { hashesIn } from './hashed.js';
import { nameOf } from './marks.js';
import { peersOf } from './peers.js';
import { readRows, type Row } from './rows.js';
import { Sheet } from './sheet.js';
import { tablesOf, type Table } from './tables.js';

/** What was computed of the customers that were played is not of their copies too. */
export const computed = new Set(['indicator_trace']);

/** A family as it was played, and what stands in place of whom and what in its n-th copy. */
export interface Original {
  readonly sheet: Sheet;
  readonly insteadIn: (copy: number) => Map<string, string>;
}

/** The families that were played, in the order of the customers, read once, with the tables that their rows are in. */
export async function originalsIn(
  orm: MikroORM,
  client: Client,
): Promise<{ readonly tables: readonly Table[]; readonly originals: readonly Original[] }> {
  const tables = await tablesOf(orm, client);
  const rows = [];
  for (const table of tables) if (!computed.has(table.name)) rows.push(...(await readRows(client, table)));
  const { families, company } = familiesIn(rows);
  const own = new Set(company.map(nameOf));
  const peers = await peersOf(client);
  const hashed = await hashesIn(client);

  const originals = customers.map((customer) => {
    const isIts = ({ fields }: Row) => fields.includes(customer.creditCode);
    const kin = families.find(({ rows }) => rows.some(isIts))!;
    const insteadIn = (copy: number) => new Map([...peers(copy), ...namesIn(customer, copy)]);
    const replaced = new Set(insteadIn(0).keys());
    return { sheet: new Sheet(kin, { replaced, isCompany: (id) => own.has(id), hashed }), insteadIn };
  });
  return { tables: tables.filter(({ name }) => originals.some(({ sheet }) => sheet.templates.has(name))), originals };
}

/** What a copy of the customer is called instead. */
function namesIn(customer: DemoCustomer, copy: number): [string, string][] {
  const [own, other] = [variantOf(customer, 0), variantOf(customer, copy)];
  return Object.entries(own).map(([what, name]) => [name, other[what as keyof typeof other]]);
}
