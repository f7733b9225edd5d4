import { listFields, thirtySelections } from '../../data/orderFields.js';
import { ask } from './database.js';
import type { Viewer } from './session.js';

type Variables = Readonly<Record<string, string>>;

/** An order's fields as a select list. */
export const columns = (fields: readonly string[], row: string): string =>
  fields
    .map((field) => {
      const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const value = field === 'taxPercent' ? `trim_scale(${row}.${column})` : `${row}.${column}`;
      return `${value} as "${field}"`;
    })
    .join(', ');

const list = columns(listFields, 'o');
const newest = 'order by o.entered_at desc, o.id desc';

/** The orders among what somebody works on beside its owner: all ids of orders lie between these two. */
const shared = (account: string) =>
  `select c.record_id from collaborator c where c.account_id = ${account} and c.record_id >= 'order_0' and c.record_id < 'order_8'`;

/** The ids of the newest orders of a viewer, as a table `cut`: each way in has its own limit. */
export const cutOf = ({ own }: Viewer): string =>
  own
    ? `(select id, entered_at from ((select o.id, o.entered_at from "order" o where o.owner_id = $1 and o.entered_at < $2
        ${newest} limit 50) union (select o.id, o.entered_at from "order" o
        where o.id = any(array(${shared('$1')})) and o.entered_at < $2 ${newest} limit 50)) ways
        order by entered_at desc, id desc limit 50) cut`
    : `(select o.id, o.entered_at from "order" o where o.department_id = $1 and o.entered_at < $2 ${newest} limit 50) cut`;

/** What a viewer's orders are found by. */
export const keyOf = ({ own, account, departments }: Viewer): unknown => (own ? account : departments[0]);

/** One order of those that a viewer sees; a statement for each selection. */
export async function one(viewer: Viewer, name: string, fields: readonly string[], id: string | undefined) {
  const { account, everything, own, departments } = viewer;
  const mine = everything
    ? ''
    : ` and (${own ? '(o.owner_id = $2 or exists (select from collaborator c where c.record_id = o.id and c.account_id = $2))' : 'o.department_id = any($2)'})`;
  const sql = `select ${columns(fields, 'o')} from "order" o where o.id = $1${mine}`;
  const [order] = await ask(everything ? name : `${name} mine`, sql, [
    id,
    ...(mine ? [own ? account : departments] : []),
  ]);
  return { order: order ?? null };
}

/** The newest orders that a viewer sees. */
export async function newestOf(viewer: Viewer, { before }: Variables) {
  if (viewer.everything)
    return nodes('newest', `select ${list} from "order" o where o.entered_at < $1 ${newest} limit 50`, [before]);
  const sql = `select ${list} from ${cutOf(viewer)} join "order" o using (id) ${newest}`;
  return nodes(viewer.own ? 'own' : 'department', sql, [keyOf(viewer), before]);
}

const nodes = async (name: string, sql: string, values: unknown[]) => ({
  orders: { nodes: await ask(name, sql, values) },
});

/** The answers to reads of a viewer who sees everything, by workload. */
export const reads = {
  point: (viewer: Viewer, { id }: Variables) => one(viewer, 'point', listFields, id),

  thirty: (viewer: Viewer, { id, document }: Variables) =>
    one(viewer, `order ${document}`, thirtySelections[Number(document)]!, id),

  page: (_: Viewer, { state, before }: Variables) =>
    nodes('page', `select ${list} from "order" o where o.state = $1 and o.entered_at < $2 ${newest} limit 50`, [
      state,
      before,
    ]),

  report: async (_: Viewer, { before, rows }: Variables) => {
    const sql = `select o.id, o.number, o.state, o.amount, o.entered_at as "enteredAt", o.deliver_by as "deliverBy",
        c.name as customer, d.name as department
      from "order" o left join customer c on c.id = o.customer_id left join department d on d.id = o.department_id
      where o.entered_at < $1 ${newest} limit $2`;
    type Found = Record<string, unknown> & { customer: string; department: string };
    const found = await ask<Found>('report', sql, [before, rows]);
    const named = found.map(({ customer, department, ...order }) => ({
      ...order,
      customer: { name: customer },
      department: { name: department },
    }));
    return { orders: { nodes: named } };
  },

  aggregate: async (_: Viewer, { state, from, before }: Variables) => {
    const sql = `select count(*)::int as count, sum(amount) as amount from "order"
      where state = $1 and entered_at >= $2 and entered_at < $3`;
    const [found] = await ask<{ count: number; amount: string }>('aggregate', sql, [state, from, before]);
    return { ordersAggregate: { count: found!.count, sum: { amount: found!.amount } } };
  },

  mine: newestOf,
  department: newestOf,
};
