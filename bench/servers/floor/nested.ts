import { ask } from './database.js';
import type { Viewer } from './session.js';

interface Order {
  readonly id: string;
  readonly customer?: string;
}

interface Line {
  readonly id: string;
  readonly order: string;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  readonly productId: string | null;
  readonly productName: string;
}

const customersSql = `select id, number, name from customer where entered_at < $1 order by entered_at desc, id desc limit 50`;
const ordersSql = `select c.id as customer, o.* from unnest($1::text[]) c(id) cross join lateral (
  select id, number, amount, entered_at as "enteredAt" from "order" where customer_id = c.id
  order by entered_at desc, id desc limit 5) o`;
const linesSql = `select o.id as order, l.* from unnest($1::text[]) o(id) cross join lateral (
  select l.id, l.name, trim_scale(l.quantity) as quantity, l.price, p.id as "productId", p.name as "productName"
  from order_line l left join product p on p.id = l.product_id where l.order_id = o.id order by l.id limit 5) l`;

/** Customers with their latest orders and the lines of these: a statement for each level. */
export async function nested(_: Viewer, { before }: Readonly<Record<string, string>>) {
  const customers = await ask<{ id: string }>('customers', customersSql, [before]);
  const orders = await ask<Order>('orders of', ordersSql, [customers.map(({ id }) => id)]);
  const lines = await ask<Line>('lines of', linesSql, [orders.map(({ id }) => id)]);

  const [ordersOf, linesOf] = [new Map<string, object[]>(), new Map<string, object[]>()];
  const nodes = customers.map(({ id, ...customer }) => {
    const nodes: object[] = [];
    ordersOf.set(id, nodes);
    return { id, ...customer, orders: { nodes } };
  });
  for (const { customer, id, ...order } of orders) {
    const nodes: object[] = [];
    linesOf.set(id, nodes);
    ordersOf.get(customer!)!.push({ id, ...order, lines: { nodes } });
  }
  for (const { order, id, name, quantity, price, productId, productName } of lines) {
    const product = productId && { id: productId, name: productName };
    linesOf.get(order)!.push({ id, name, quantity, price, product });
  }
  return { customers: { nodes } };
}
