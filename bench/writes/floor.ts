import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { newId } from '../../src/core/ids.js';
import { amountOf, totalsOf } from '../../src/services/sales/totals.js';
import { auditHash } from '../../src/services/flow/audit/auditHash.js';

/** What is asked of both ways. */
export interface Asked {
  readonly customer: string;
  readonly need: string;
  readonly lines: readonly { product: string; quantity: string; price: string; deliveryOn: string }[];
}

const products = `select id, name, specification, unit from product where id = any($1)`;
const number = `insert into number_sequence (prefix, year, last) values ('BJ', $1, 1)
  on conflict (prefix, year) do update set last = number_sequence.last + 1 returning last`;
const quotation = `insert into quotation (id, number, owner_id, department_id, customer_id, confidentiality, state, state_since,
    occurred_at, entered_at, reviewed, version, need, revision, net, tax_percent, tax, total)
  values ($1, $2, $3, $4, $5, 'INTERNAL', 'DRAFT', $6, $6, $6, false, 1, $7, 1, $8, $9, $10, $11)`;
const lines = `insert into quotation_line (id, quotation_id, product_id, name, specification, unit, quantity, price, delivery_on, amount)
  select l.id, $1, l.product, l.name, l.specification, l.unit, l.quantity, l.price, l."deliveryOn", l.amount
  from jsonb_to_recordset($2::jsonb) as l (id text, product text, name text, specification text, unit text,
    quantity numeric, price numeric, "deliveryOn" date, amount numeric)`;
const trail = [
  `insert into step_record (record_id, step, to_state, actor_id, taken_at) values ($1, 'quotationDraft', 'DRAFT', $2, $3)`,
  `insert into audit_event (at, account_id, action, outcome, record_id, clause, request_id, changes, hash)
    values ($1, $2, 'quotationDraft', 'TAKEN', $3, '2.2.3a', $4, $5, $6)`,
  `insert into event (at, step, record_id, version) values ($1, 'quotationDraft', $2, 1)`,
  `insert into task (record_id, entity, opened_at) values ($1, 'Quotation', $2)`,
];

/** A bare HTTP server that writes a quotation as somebody would by hand: the same rows, one statement for each table. */
export function floor(url: string, poolSize: number, account: string, department: string | null): Server {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  const write = async (client: pg.PoolClient, { customer, need, lines: given }: Asked) => {
    const ask = async (name: string, text: string, values: unknown[]) =>
      (await client.query({ name, text, values })).rows as Record<string, string>[];
    const [id, now] = [newId('Quotation'), new Date()];
    await client.query('begin');
    const known = new Map(
      (await ask('products', products, [given.map(({ product }) => product)])).map((p) => [p['id'], p]),
    );
    const offered = given.map((line) => ({
      ...known.get(line.product),
      ...line,
      id: newId('QuotationLine'),
      amount: amountOf(line),
    }));
    const { net, tax, amount } = totalsOf(given, '13');
    const [row] = await ask('number', number, [now.getFullYear()]);
    const called = `BJ-${now.getFullYear()}-${String(row!['last']).padStart(4, '0')}`;
    await ask('quotation', quotation, [id, called, account, department, customer, now, need, net, '13', tax, amount]);
    await ask('lines', lines, [id, JSON.stringify(offered)]);
    await ask('step', trail[0]!, [id, account, now]);
    const changes = { need: [null, need], customer: [null, customer], QuotationLine: offered };
    const none = { onBehalfOf: null, code: null, outcome: 'TAKEN', clause: '2.2.3a' };
    const hash = auditHash({ ...none, at: now, account, action: 'quotationDraft', record: id, requestId: id, changes });
    await ask('audit', trail[1]!, [now, account, id, id, JSON.stringify(changes), hash]);
    await ask('event', trail[2]!, [now, id]);
    await ask('task', trail[3]!, [id, now]);
    await client.query('commit');
    return { id, number: called, state: 'DRAFT', version: 1, total: amount };
  };
  return createServer((request, reply) => {
    void (async () => {
      const asked = JSON.parse(await text(request)) as Asked;
      const client = await pool.connect();
      const answer = JSON.stringify(await write(client, asked).finally(() => client.release()));
      reply
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
        .end(answer);
    })();
  });
}
