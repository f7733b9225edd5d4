import type { Person, Stepped } from '../../demo/client.js';
import { typeOfId } from '../../src/core/ids.js';
import { snake } from '../../src/core/text.js';
import { aCustomer, aDeal, executing, file, type Deal } from './contracts.js';
import { departmentOf, hire, sql } from './people.js';
import { inDays } from './products.js';

type Id = { readonly id: string };
type Fields = { readonly [field: string]: unknown };

/** The people of an order beside those of its deal, each in a department of their own, and what it rests on. */
export interface Execution extends Deal {
  readonly producer: Person;
  /** A second one of production, who had no part in what the first did. */
  readonly colleague: Person;
  readonly inspector: Person;
  readonly carrier: Person;
  readonly customer: Stepped;
  /** Of the customer. */
  readonly buyer: Person;
  readonly contract: Stepped;
  readonly departments: Readonly<Record<'production' | 'quality' | 'logistics', string>>;
}

let executions = 0;

/** Hires everybody whom an order of a contract over 1000.00 needs; of other tests nobody sees it. */
export async function anExecution({ amount = '1000.00' }: { amount?: string } = {}): Promise<Execution> {
  const own = `${process.pid}-${Date.now()}-${(executions += 1)}`;
  const place = (name: string) => ({ department: `${name} ${own}` });
  const deal = await aDeal();
  const customer = await aCustomer(deal.seller);
  const [producer, colleague] = [
    await hire('PRODUCTION_COORDINATOR', place('Production')),
    await hire('PRODUCTION_COORDINATOR', place('Production')),
  ];
  const inspector = await hire('QUALITY_INSPECTOR', place('Quality'));
  const carrier = await hire('LOGISTICS_COORDINATOR', place('Logistics'));
  return {
    ...deal,
    producer,
    colleague,
    inspector,
    carrier,
    customer,
    buyer: await hire('CUSTOMER', { customer: customer.id }),
    contract: await executing(deal, { customer: customer.id, amount }),
    departments: {
      production: await departmentOf(producer),
      quality: await departmentOf(inspector),
      logistics: await departmentOf(carrier),
    },
  };
}

/** The table that a record is in, by its id. */
const tableOf = ({ id }: Id) => snake(typeOfId(id)!);

/** A record as its table has it. */
export const rowOf = async (record: Id): Promise<Record<string, any>> =>
  (await sql<Record<string, any>>(`select * from "${tableOf(record)}" where id = $1`, record.id))[0]!;

export const stateOf = async (record: Id): Promise<string> => (await rowOf(record))['state'];

/** Takes a step on a record as it stands now, whatever its version. */
export const take = async (person: Person, step: string, record: Id, input: object = {}, select = '') =>
  person.step(step, { id: record.id, expectedVersion: (await rowOf(record))['version'], ...input }, select);

/** Two pumps of 250.00 each, before a tax of 13 in a hundred. */
export const pumps = (fields: Fields = {}) => ({
  name: '离心泵',
  unit: '台',
  quantity: '2',
  price: '250.00',
  ...fields,
});

export const orderInput = ({ contract }: Pick<Execution, 'contract'>, fields: Fields = {}) => ({
  contract: contract.id,
  deliverBy: inDays(30),
  deliverTo: '上海市金山区',
  taxPercent: '13',
  lines: [pumps()],
  ...fields,
});

const lineIds = 'amount net tax lines { nodes { id } }';

export const created = (all: Execution, fields: Fields = {}) =>
  all.seller.step('orderCreate', orderInput(all, fields), lineIds);

/** The departments that are concerned by every order, and quality, each with what it is told. */
export const concerned = ({ departments: { production, quality, logistics } }: Pick<Execution, 'departments'>) => [
  { department: production, kind: 'PRODUCTION', content: 'Two pumps by the end of the month' },
  { department: quality, kind: 'QUALITY', content: 'Inspect two pumps' },
  { department: logistics, kind: 'LOGISTICS', content: 'To Jinshan, by road' },
];

export const handedOff = async (all: Execution, fields: Fields = {}) =>
  take(all.seller, 'orderHandOff', await created(all, fields), { departments: concerned(all) }, lineIds);

/** The hand-offs of an order, in the order in which they were sent. */
export const handoffsOf = ({ id }: Id) =>
  sql<{ id: string; kind: string; state: string; department_id: string; content: string; number: string }>(
    'select * from handoff where record_id = $1 order by id',
    id,
  );

/** Who acknowledges a hand-off of this kind. */
export const receiverOf = ({ producer, inspector, carrier }: Execution, kind: string): Person =>
  ({ PRODUCTION: producer, QUALITY: inspector, LOGISTICS: carrier })[kind]!;

export async function acknowledged(all: Execution, fields: Fields = {}) {
  const order = await handedOff(all, fields);
  for (const handoff of await handoffsOf(order))
    await take(receiverOf(all, handoff.kind), 'handoffAcknowledge', handoff);
  return order;
}

/** The lines of an order, as their table has them, in the order in which they came to be. */
export const linesOf = ({ id }: Id) =>
  sql<Record<'id' | 'quantity' | 'planned' | 'passed' | 'dispatched' | 'delivered' | 'amount', string>>(
    `select id, trim_scale(quantity)::text as quantity, trim_scale(planned)::text as planned,
       trim_scale(passed)::text as passed, trim_scale(dispatched)::text as dispatched,
       trim_scale(delivered)::text as delivered, amount::text
     from order_line where order_id = $1 order by id`,
    id,
  );

/** What the first line of an order has come to: planned, passed, dispatched, delivered. */
export async function countsOf(order: Id): Promise<string> {
  const [line] = await linesOf(order);
  return [line!.planned, line!.passed, line!.dispatched, line!.delivered].join(' ');
}

export async function planned(
  { producer }: Pick<Execution, 'producer'>,
  order: Id,
  quantity = '2',
  fields: Fields = {},
) {
  const [line] = await linesOf(order);
  const plan = { order: order.id, line: line!.id, quantity, plannedFrom: inDays(1), plannedTo: inDays(10), ...fields };
  return producer.step('productionTaskPlan', plan);
}

/** Produces and passes so much of the first line. */
export async function produced(all: Execution, order: Id, quantity = '2') {
  const task = await planned(all, order, quantity);
  await take(all.producer, 'productionTaskStart', task);
  await take(all.producer, 'productionTaskFinish', task);
  return take(all.inspector, 'productionTaskPass', task, { quantity, findings: 'Tight and quiet' });
}

export async function ready(all: Execution, fields: Fields = {}) {
  const order = await acknowledged(all, fields);
  await produced(all, order, (await linesOf(order))[0]!.quantity);
  return order;
}

export async function dispatched(
  { carrier }: Pick<Execution, 'carrier'>,
  order: Id,
  quantity = '2',
  fields: Fields = {},
) {
  const [line] = await linesOf(order);
  const shipment = { order: order.id, carrier: '顺丰', trackingNumber: 'SF1', arriveBy: inDays(3) };
  const lines = [{ line: line!.id, quantity }];
  return carrier.step('shipmentDispatch', { ...shipment, lines, ...fields }, 'lines { nodes { id } }');
}

export const receipt = (fields: Fields = {}) => ({ deliveredOn: inDays(0), receivedBy: '王芳', ...fields });

/** The customer signs for a shipment, and the carrier files the note. */
export async function delivered({ carrier }: Pick<Execution, 'carrier'>, shipment: Id, fields: Fields = {}) {
  await file(carrier, shipment, 'DELIVERY_NOTE');
  return take(carrier, 'shipmentDeliver', shipment, receipt(fields));
}

/** An order of two pumps of which everything has arrived. */
export async function arrived(all: Execution, fields: Fields = {}) {
  const order = await ready(all, fields);
  const [line] = await linesOf(order);
  await delivered(all, await dispatched(all, order, line!.quantity));
  return order;
}

export const allWell = { onTime: true, quality: true, quantity: true };

export const accepted = async (all: Execution, fields: Fields = {}) =>
  take(all.buyer, 'orderAccept', await arrived(all, fields), allWell);
