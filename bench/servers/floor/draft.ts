import { randomUUID } from 'node:crypto';
import { newId } from '../../../src/core/ids.js';
import { auditHash } from '../../../src/services/flow/audit/auditHash.js';
import { amountOf, totalsOf } from './money.js';

/** Runs a prepared statement. */
type Ask = <Row>(name: string, sql: string, values: unknown[]) => Promise<Row[]>;

interface Given {
  readonly customer: string;
  readonly need: string;
  readonly lines: readonly { product: string; quantity: string; price: string; deliveryOn: string }[];
}

interface Basis {
  readonly id: string;
  readonly name: string;
  readonly specification: string | null;
  readonly unit: string;
  readonly customer: string;
  readonly tax: number;
}

const basisSql = `select p.id, p.name, p.specification, p.unit, c.name as customer, coalesce((select v.content from setting_value v
    where v.key = 'quotation.tax.percent' and v.state = 'APPROVED' and v.effective_from <= current_date
    order by v.effective_from desc, v.state_since desc limit 1), '13') as tax
  from product p cross join customer c where p.id = any($1) and c.id = $2 and c.state <> 'BLOCKED'
    and (c.owner_id = $3 or exists (select from collaborator w where w.record_id = c.id and w.account_id = $3))`;

const writeSql = `with counted as (insert into number_sequence (prefix, year, last) values ('BJ', $1, 1)
    on conflict (prefix, year) do update set last = number_sequence.last + 1 returning last),
  made as (insert into quotation (id, number, owner_id, department_id, customer_id, confidentiality, state, state_since,
      occurred_at, entered_at, reviewed, version, need, revision, net, tax_percent, tax, total)
    select $2, 'BJ-' || $1 || '-' || lpad(last::text, greatest(4, length(last::text)), '0'), $3, $4, $5, 'INTERNAL', 'DRAFT',
      $6, $6, $6, false, 1, $7, 1, $8, $9, $10, $11 from counted returning number),
  lined as (insert into quotation_line (id, quotation_id, product_id, name, specification, quantity, unit, price, delivery_on, amount)
    select l.id, $2, l.product, l.name, l.specification, l.quantity, l.unit, l.price, l."deliveryOn", l.amount
    from jsonb_to_recordset($12::jsonb) as l (id text, product text, name text, specification text, quantity numeric,
      unit text, price numeric, "deliveryOn" date, amount numeric)),
  stepped as (insert into step_record (record_id, step, to_state, actor_id, taken_at) values ($2, 'quotationDraft', 'DRAFT', $3, $6)),
  audited as (insert into audit_event (at, account_id, action, outcome, record_id, clause, request_id, changes, hash)
    values ($6, $3, 'quotationDraft', 'TAKEN', $2, '2.2.3a', $13, $14, $15)),
  told as (insert into event (at, step, record_id, version) values ($6, 'quotationDraft', $2, 1)),
  opened as (insert into task (record_id, entity, opened_at) values ($2, 'Quotation', $6))
  select number from made`;

const created = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [null, value]]));

/** Writes a quotation of several lines with all that the platform writes, in one statement after the one that asks. */
export async function draft(ask: Ask, account: string, department: string | null, given: Given) {
  const { customer, need } = given;
  const found = await ask<Basis>('basis', basisSql, [given.lines.map(({ product }) => product), customer, account]);
  const products = new Map(found.map((product) => [product.id, product]));
  if (given.lines.some(({ product }) => !products.has(product))) throw new Error('Not found.');
  const taxPercent = String(found[0]!.tax);
  const now = new Date();
  const id = newId('Quotation');
  const lines = given.lines.map((line) => {
    const { name, specification, unit } = products.get(line.product)!;
    return {
      id: newId('QuotationLine'),
      ...line,
      name,
      specification,
      unit,
      amount: amountOf(line.quantity, line.price),
    };
  });
  const { net, tax, total } = totalsOf(lines, taxPercent);

  const own = {
    customer,
    owner: account,
    department,
    need,
    net,
    tax,
    total,
    taxPercent,
    revision: 1,
    supersedes: null,
  };
  const blank = {
    validUntil: null,
    paymentMethod: null,
    priceList: null,
    confidentiality: 'INTERNAL',
    occurredAt: now,
  };
  const added = lines.map(({ id: added, ...line }) => ({ added, quotation: id, listPrice: [], discount: [], ...line }));
  const changes = { ...created({ ...own, ...blank }), discount: [], QuotationLine: added };
  const requestId = randomUUID();
  const event = {
    at: now,
    account,
    onBehalfOf: null,
    action: 'quotationDraft',
    outcome: 'TAKEN',
    record: id,
    code: null,
  };
  const hash = auditHash({ ...event, clause: '2.2.3a', requestId, changes });
  const values = [now.getFullYear(), id, account, department, customer, now, need, net, taxPercent, tax, total];
  const [written] = await ask<{ number: string }>('draft', writeSql, [
    ...values,
    JSON.stringify(lines),
    requestId,
    JSON.stringify(changes),
    hash,
  ]);

  const nodes = lines.map(({ product, specification: _, ...line }) => ({ ...line, product: { id: product } }));
  const head = { id, number: written!.number, state: 'DRAFT', need, net, tax, total };
  return { quotationDraft: { quotation: { ...head, customer: { name: found[0]!.customer }, lines: { nodes } } } };
}
