import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../src/core/sql/params.js';
import { run } from '../../src/reads/run.js';
import type { Ask, Beside, DraftInput, Workload, WorkloadName } from '../workload.js';
import { thirtySelections } from './orderFields.js';
import type { People } from './people.js';

/** How many rows a report has. */
export const reportRows = 5_000;

const day = 86_400_000;
const iso = (moment: number) => new Date(moment).toISOString();
const asks = (variables: readonly Ask['variables'][]): Ask[] => variables.map((variables) => ({ variables }));

/** What each workload asks: values spread evenly over the database, the same in every run at the same scale. */
export async function workloadsOn(em: EntityManager, people: People): Promise<readonly Workload[]> {
  const ids = await some(em, 'order', 'true', 240);
  const customers = await some(em, 'customer', `state = 'ACTIVE' and owner_id = '${people.seller.account}'`, 48);
  const products = await some(em, 'product', `state = 'OFFERED'`, 12);
  const [span] = await run<{ first: Date; last: Date }>(
    em,
    `select min(entered_at) as first, max(entered_at) as last from "order"`,
  );
  const [first, last] = [new Date(span!.first).getTime(), new Date(span!.last).getTime()];
  const moments = Array.from({ length: 40 }, (_, at) => last - ((last - first) * at) / 60);
  const before = moments.map((moment) => ({ before: iso(moment) }));
  const inStates = await frequent(em, moments.map(iso));
  const months = inStates.map(({ state, before }) => ({ state, before, from: iso(Date.parse(before) - 30 * day) }));
  const latest = Array.from({ length: 20 }, (_, at) => ({ before: iso(last - at * day), rows: reportRows }));
  const beside = { owner: people.seller.account, products: await calledIn(em, products) };
  const drafts = customers.map((customer, at): Ask => ({
    variables: { input: draftFor(customer, at, products) },
    beside,
  }));
  const thirty = ids.map((id, at): Ask => {
    const document = at % thirtySelections.length;
    return { variables: { id }, document, fields: thirtySelections[document]! };
  });

  const workload = (name: WorkloadName, means: string, by: Workload['by'], asks: readonly Ask[]): Workload => ({
    name,
    means,
    by,
    asks,
  });
  return [
    workload('point', 'one order by its id, nine fields', 'reader', asks(ids.map((id) => ({ id })))),
    workload('page', '50 orders of a state that is frequent then, newest first', 'reader', asks(inStates)),
    workload('nested', '50 customers, of each 5 orders, of each 5 lines with product', 'reader', asks(before)),
    workload('report', `${reportRows} orders with customer and department, by a program`, 'service', asks(latest)),
    workload('draft', 'a quotation of five lines is written', 'seller', drafts),
    workload('mine', '50 orders that are the seller’s or that they work on, newest first', 'seller', asks(before)),
    workload('department', '50 orders of one’s department, newest first', 'member', asks(before)),
    workload('aggregate', 'count and sum of the orders of a state and a month', 'reader', asks(months)),
    workload('steps', '50 orders of the seller, each with the steps open to them', 'seller', asks(before)),
    workload('thirty', 'one order by its id, thirty documents in turn', 'reader', thirty),
  ];
}

/** Moments, each with the states that are frequent among the orders just before it: a page of those is no long search. */
async function frequent(em: EntityManager, moments: readonly string[]) {
  const params = new Params();
  const sql = `select m.before, w.state from unnest(${params.add(moments)}::text[]) m(before) cross join lateral (
      select state from "order" where entered_at < m.before::timestamptz order by entered_at desc, id desc limit 500) w
    group by 1, 2 having count(*) >= 60 order by md5(m.before || w.state)`;
  return run<{ before: string; state: string }>(em, sql, params);
}

/** Ids spread evenly over a table. */
async function some(em: EntityManager, table: string, where: string, wanted: number): Promise<string[]> {
  const params = new Params();
  const sql = `select id from (select id, row_number() over (order by id) as place, count(*) over () as total
      from "${table}" where ${where}) numbered
    where place % greatest(1, total / ${params.add(wanted)}::bigint) = 0 order by md5(id) limit ${params.add(wanted)}`;
  return (await run<{ id: string }>(em, sql, params)).map(({ id }) => id);
}

/** What products are called. */
async function calledIn(em: EntityManager, products: readonly string[]): Promise<Beside['products']> {
  const params = new Params();
  const sql = `select id, name, unit, specification from product where id = any(${params.add(products)})`;
  const rows = await run<{ id: string; name: string; unit: string; specification: string | null }>(em, sql, params);
  return Object.fromEntries(rows.map(({ id, ...called }) => [id, called]));
}

/** What a quotation is drafted with: five products, as a seller would type them. */
const draftFor = (customer: string, place: number, products: readonly string[]): DraftInput => ({
  customer,
  need: `Pumps for line ${place}, as in the technical annex`,
  lines: Array.from({ length: 5 }, (_, at) => ({
    product: products[(place + at) % products.length]!,
    quantity: String(1 + ((place * 7 + at) % 20)),
    price: `${400 + ((place * 131 + at * 977) % 9_000)}.50`,
    deliveryOn: '2027-03-01',
  })),
});
