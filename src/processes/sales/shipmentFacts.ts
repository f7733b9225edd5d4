import { above, atMost, below, either, exists, is, not, type Fact } from '../../core/words.js';
import { Shipment, ShipmentLine } from '../../entities/index.js';
import { today } from '../../settings/today.js';

export const nothingSent: Fact = {
  code: 'NOTHING_SENT',
  means: {
    en: 'A shipment needs at least one line, each with a quantity greater than zero',
    zh: '发货单须有发货行，数量须大于零',
  },
  clause: '2.2.6d',
  curable: true,
  sql: either(not(exists(ShipmentLine, 'shipment')), exists(ShipmentLine, 'shipment', { quantity: atMost(0) })),
};

export const dispatchedAbovePassed: Fact = {
  code: 'DISPATCHED_ABOVE_PASSED',
  means: {
    en: 'The dispatched quantity exceeds the quantity passed or ordered',
    zh: '发货数量超过检验合格数量或订购数量',
  },
  clause: '2.2.6c',
  curable: true,
  params: { field: 'lines' },
  sql: (row) => `exists (select from order_line l where l.order_id = ${row}.order_id
    and l.dispatched > least(l.passed, l.quantity))`,
};

export const receivedAboveSent: Fact = {
  code: 'RECEIVED_ABOVE_SENT',
  means: {
    en: 'The received quantity must be from zero to the quantity dispatched',
    zh: '签收数量须在零与发货数量之间',
  },
  clause: '2.2.6d',
  curable: true,
  sql: exists(ShipmentLine, 'shipment', { received: [null, below(0), above('quantity')] }),
};

export const arrivedInFuture: Fact = {
  code: 'ARRIVED_IN_FUTURE',
  means: { en: 'The arrival date is in the future', zh: '送达日期晚于今日' },
  clause: '2.2.6b',
  curable: true,
  sql: is(Shipment, { deliveredOn: above(today) }),
};
