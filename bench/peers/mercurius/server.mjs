import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { draft } from '../../servers/floor/draft.ts';

// Mercurius with JIT over hand-written, prepared statements: what is to one is joined where it is asked for, what is to
// many is loaded for all parents at once. It has no access rules; who asks is known by
// token in the process, or with `sessions` looked up as the platform does.
const { url, tokens, loaders: byLoaders, sessions } = JSON.parse(process.env.BENCH_SETTINGS);
const viewers = new Map(tokens);

const text = (value) => value;
const moment = (value) => `${value.slice(0, 10)}T${value.slice(11, 19)}.${value.slice(20, -3).padEnd(3, '0')}Z`;
pg.types.setTypeParser(1082, text);
pg.types.setTypeParser(1184, moment);
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c TimeZone=UTC' });
const ask = async (name, sql, values) => (await pool.query({ name, text: sql, values })).rows;

const schema = `
type Named { id: ID! name: String! }
type Line { id: ID! name: String! unit: String! quantity: String price: String amount: String deliveryOn: String product: Named }
type Order { id: ID! number: String! state: String! confidentiality: String! stateSince: String! dueAt: String enteredAt: String!
  reviewed: Boolean! version: Int! deliverBy: String! deliverTo: String! net: String! taxPercent: String! tax: String!
  amount: String! wordedAt: String! customer: Named department: Named lines: [Line!]! }
type Customer { id: ID! number: String! name: String! orders: [Order!]! }
type Quotation { id: ID! number: String! state: String! need: String! net: String! tax: String! total: String! customer: Named lines: [Line!]! }
type Sum { amount: String }
type Aggregate { count: Int! sum: Sum! }
input LineInput { product: ID! quantity: String! price: String! deliveryOn: String! }
input QuotationInput { customer: ID! need: String! lines: [LineInput!]! }
type Query {
  order(id: ID!): Order
  orders(state: String, before: String!, rows: Int!): [Order!]!
  customers(before: String!): [Customer!]!
  ordersAggregate(state: String!, from: String!, before: String!): Aggregate!
}
type Mutation { quotationDraft(input: QuotationInput!): Quotation! }`;

const orderColumns = `o.id, o.number, o.state, o.confidentiality, o.state_since as "stateSince", o.due_at as "dueAt",
  o.entered_at as "enteredAt", o.reviewed, o.version, o.deliver_by as "deliverBy", o.deliver_to as "deliverTo", o.net,
  o.tax_percent as "taxPercent", o.tax, o.amount, o.worded_at as "wordedAt", o.customer_id, o.department_id`;
const listColumns = `o.id, o.number, o.state, o.net, o.amount, o.deliver_by as "deliverBy", o.entered_at as "enteredAt",
  o.version, o.deliver_to as "deliverTo", o.customer_id, o.department_id`;
const newest = 'order by o.entered_at desc, o.id desc';
const joined = `, c.id as "customerId", c.name as "customerName", d.id as "departmentId", d.name as "departmentName"`;
const joins = 'left join customer c on c.id = o.customer_id left join department d on d.id = o.department_id';

const asks = ({ fieldNodes }, field) => fieldNodes[0].selectionSet.selections.some(({ name }) => name?.value === field);
const named = ({ customerId, customerName, departmentId, departmentName, ...order }) => ({
  ...order,
  customer: { id: customerId, name: customerName },
  department: { id: departmentId, name: departmentName },
});

async function orders(_, { state, before, rows }, { viewer }, info) {
  const withNames = !byLoaders && asks(info, 'customer');
  const [own, values] = [viewer.role === 'seller', [before, rows]];
  const filter = state ? `and o.state = $${values.push(state)}` : '';
  const department = viewer.role === 'member' ? `and o.department_id = $${values.push(viewer.department)}` : '';
  const $account = own ? `$${values.push(viewer.account)}` : '';
  const from = own
    ? `(select id from ((select o.id, o.entered_at from "order" o where o.owner_id = ${$account} and o.entered_at < $1 ${newest} limit $2)
        union (select o.id, o.entered_at from "order" o where o.id = any(array(select c.record_id from collaborator c
        where c.account_id = ${$account} and c.record_id >= 'order_0' and c.record_id < 'order_8'))
        and o.entered_at < $1 ${newest} limit $2)) ways
        order by entered_at desc, id desc limit $2) cut join "order" o using (id)`
    : '"order" o';
  const where = own ? 'where true' : 'where o.entered_at < $1';
  const name = ['orders', withNames, Boolean(state), viewer.role].join(' ');
  const sql = `select ${listColumns}${withNames ? joined : ''} from ${from} ${withNames ? joins : ''} ${where} ${filter} ${department} ${newest} limit $2`;
  const found = await ask(name, sql, values);
  return withNames ? found.map(named) : found;
}

const resolvers = {
  Query: {
    order: async (_, { id }) => (await ask('order', `select ${orderColumns} from "order" o where o.id = $1`, [id]))[0],
    orders,
    customers: (_, { before }) =>
      ask(
        'customers',
        'select id, number, name from customer where entered_at < $1 order by entered_at desc, id desc limit 50',
        [before],
      ),
    ordersAggregate: async (_, { state, from, before }) => {
      const sql = `select count(*)::int as count, sum(amount) as amount from "order"
        where state = $1 and entered_at >= $2 and entered_at < $3`;
      const [{ count, amount }] = await ask('aggregate', sql, [state, from, before]);
      return { count, sum: { amount } };
    },
  },
  Mutation: {
    quotationDraft: async (_, { input }, { viewer }) => {
      const { quotation } = (await draft(ask, viewer.account, viewer.department, input)).quotationDraft;
      return { ...quotation, lines: quotation.lines.nodes };
    },
  },
};

const ordersSql = `select c.id as parent, o.* from unnest($1::text[]) c(id) cross join lateral (
  select id, number, amount, entered_at as "enteredAt" from "order" where customer_id = c.id
  order by entered_at desc, id desc limit 5) o`;
const linesSql = `select o.id as parent, l.* from unnest($1::text[]) o(id) cross join lateral (
  select l.id, l.name, l.quantity, l.price, p.id as "productId", p.name as "productName"
  from order_line l left join product p on p.id = l.product_id where l.order_id = o.id order by l.id limit 5) l`;

const grouped = (name, sql, made) => async (queries) => {
  const parents = new Map(queries.map(({ obj }) => [obj.id, []]));
  for (const row of await ask(name, sql, [[...parents.keys()]])) parents.get(row.parent).push(made(row));
  return queries.map(({ obj }) => parents.get(obj.id));
};
const one = (table, key, field) => async (queries) => {
  const wanted = [...new Set(queries.filter(({ obj }) => !obj[field]).map(({ obj }) => obj[key]))];
  const found = wanted.length ? await ask(table, `select id, name from ${table} where id = any($1)`, [wanted]) : [];
  const rows = new Map(found.map((row) => [row.id, row]));
  return queries.map(({ obj }) => obj[field] ?? rows.get(obj[key]));
};
const opts = { cache: false };
const loaders = {
  Customer: { orders: { loader: grouped('orders of', ordersSql, (row) => row), opts } },
  Order: {
    lines: {
      loader: grouped('lines of', linesSql, ({ productId, productName, ...line }) => ({
        ...line,
        product: { id: productId, name: productName },
      })),
      opts,
    },
    ...(byLoaders
      ? {
          customer: { loader: one('customer', 'customer_id', 'customer'), opts },
          department: { loader: one('department', 'department_id', 'department'), opts },
        }
      : {}),
  },
};

const sessionSql = `select s.account_id from session s join account k on k.id = s.account_id
  where s.token_hash = $1 and s.ended_at is null and s.used_at > now() - interval '12 hours' and k.state = 'ACTIVE'`;

const app = Fastify();
await app.register(mercurius, {
  schema,
  resolvers,
  loaders,
  jit: 1,
  context: async ({ headers }) => {
    const { authorization } = headers;
    const viewer = viewers.get(authorization);
    if (sessions && authorization) {
      const hash = createHash('sha256').update(authorization.slice(7)).digest('hex');
      const [live] = await ask('session', sessionSql, [hash]);
      if (!live) throw new Error('Not signed in.');
    }
    if (!viewer) throw new Error('Not signed in.');
    return { viewer };
  },
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
for (const end of ['SIGTERM', 'disconnect']) process.once(end, () => process.exit(0));
