import type { Fact } from '../../core/words.js';

/** What is asked of the order that something stands within: whether it is in one of these states. */
const inStates = (row: string, column: string, states: readonly string[]) =>
  `exists (select from "order" o where o.id = ${row}.${column}
    and o.state in (${states.map((state) => `'${state}'`).join(', ')}))`;

export const orderOnHold: Fact = {
  code: 'ORDER_ON_HOLD',
  means: { en: 'The order is on hold', zh: '订单已暂停' },
  clause: '2.2.6b',
  sql: (row) => inStates(row, 'order_id', ['ON_HOLD']),
};

/** The same for what names the order as its record. */
export const recordOnHold: Fact = { ...orderOnHold, sql: (row) => inStates(row, 'record_id', ['ON_HOLD']) };

export const orderEnded: Fact = {
  code: 'ORDER_ENDED',
  means: { en: 'The order is accepted or cancelled', zh: '订单已验收或已取消' },
  clause: '2.2.6b',
  sql: (row) => inStates(row, 'order_id', ['ACCEPTED', 'CLOSED', 'CANCELLED']),
};

export const orderNotAcknowledged: Fact = {
  code: 'ORDER_NOT_ACKNOWLEDGED',
  means: { en: 'Some departments have not yet acknowledged the order', zh: '订单尚未经全部部门确认' },
  clause: '2.2.6a',
  sql: (row) => inStates(row, 'order_id', ['CREATED', 'HANDED_OFF']),
};

export const orderNotInProduction: Fact = {
  code: 'ORDER_NOT_IN_PRODUCTION',
  means: { en: 'Production of the order has not begun', zh: '订单尚未开始生产' },
  clause: '2.2.6c',
  sql: (row) => inStates(row, 'order_id', ['CREATED', 'HANDED_OFF', 'ACKNOWLEDGED']),
};

/** On hold, what was shipped is not changed either. */
export const orderNotChangeable: Fact = {
  code: 'ORDER_NOT_CHANGEABLE',
  means: {
    en: 'An order can be changed only between its handoff and its full shipment',
    zh: '仅可在交接之后、全部发货之前变更订单',
  },
  clause: '2.2.6f',
  sql: (row) => `(${inStates(row, 'order_id', ['CREATED', 'SHIPPED', 'DELIVERED', 'ACCEPTED', 'CLOSED', 'CANCELLED'])}
    or ${inStates(row, 'order_id', ['ON_HOLD'])} and not exists (select from order_line l
      where l.order_id = ${row}.order_id and l.quantity > l.dispatched))`,
};
