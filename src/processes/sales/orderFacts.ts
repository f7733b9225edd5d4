import { above, atMost, below, blank, either, exists, is, not, via, type Fact } from '../../core/words.js';
import { handoffKinds, type HandoffKind } from '../../entities/flow/Handoff.js';
import { Handoff, Milestone, Order, OrderLine, Shipment } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { ordersOf } from './orderSums.js';

export const contractNotSigned: Fact = {
  code: 'CONTRACT_NOT_SIGNED',
  means: { en: 'An order needs a signed contract that has not ended', zh: '订单须依据已签订且未结束的合同' },
  clause: '2.2.6a',
  sql: not(via(Order, 'contract', { state: ['SIGNED', 'EXECUTING'] })),
};

export const quotationNotOfCustomer: Fact = {
  code: 'QUOTATION_NOT_OF_CUSTOMER',
  means: {
    en: 'An order must be based on a quotation that this customer accepted',
    zh: '订单须依据该客户已接受的报价单',
  },
  clause: '2.2.6a',
  curable: true,
  sql: (row) => `${row}.quotation_id is not null and not exists (select from quotation q
    where q.id = ${row}.quotation_id and q.state = 'ACCEPTED' and q.customer_id = ${row}.customer_id)`,
};

export const notAsQuoted: Fact = {
  code: 'NOT_AS_QUOTED',
  means: {
    en: 'An order based on a quotation can hold only its products, at no lower price than quoted',
    zh: '依报价单下达的订单仅可包含所报产品，且单价不得低于报价',
  },
  clause: '2.2.3i',
  curable: true,
  params: { field: 'lines' },
  sql: (row) => `${row}.quotation_id is not null and exists (select from order_line l where l.order_id = ${row}.id
    and not exists (select from quotation_line q where q.quotation_id = ${row}.quotation_id
      and q.product_id = l.product_id and q.price <= l.price))`,
};

export const aboveContract: Fact = {
  code: 'ORDERS_ABOVE_CONTRACT',
  means: {
    en: 'The orders of a contract must not exceed its amended amount',
    zh: '同一合同的订单合计不得超过补充后的合同金额',
  },
  clause: '2.2.6a',
  curable: true,
  params: { field: 'lines' },
  sql: (row) => `${ordersOf(`${row}.contract_id`)}
    > (select k.amount_as_amended from contract k where k.id = ${row}.contract_id)`,
};

export const lineNotPositive: Fact = {
  code: 'LINE_NOT_POSITIVE',
  means: {
    en: 'There must be lines, each with a quantity greater than zero and a price not negative',
    zh: '须有订单行，数量须大于零，单价不得为负',
  },
  clause: '2.2.6d',
  curable: true,
  sql: either(
    not(exists(OrderLine, 'order')),
    exists(OrderLine, 'order', { quantity: atMost(0) }, { price: below(0) }),
  ),
};

export const lineUnnamed: Fact = {
  code: 'LINE_UNNAMED',
  means: {
    en: 'A line without a product needs a name and a unit',
    zh: '未指定产品的行须填写品名与计量单位',
  },
  clause: '2.2.6d',
  curable: true,
  sql: exists(OrderLine, 'order', { name: blank }, { unit: blank }),
};

/** The effect has -1 where neither the input nor a quotation says the rate. */
export const taxMissing: Fact = {
  code: 'TAX_MISSING',
  means: {
    en: 'The tax rate is needed where no quotation has one, and is not negative',
    zh: '未依报价单时须填写税率，且不得为负',
  },
  clause: '2.2.6a',
  curable: true,
  sql: is(Order, { taxPercent: below(0) }),
};

export const deliverByPast: Fact = {
  code: 'DELIVER_BY_PAST',
  means: { en: 'The delivery date is in the past', zh: '交货期早于今日' },
  clause: '2.2.6b',
  curable: true,
  sql: is(Order, { deliverBy: below(today) }),
};

/** A department that is concerned by every order was not named. */
export const departmentMissing = (kind: HandoffKind): Fact => ({
  code: `${kind}_MISSING`,
  means: {
    en: `A department must be named for ${kind}: ${handoffKinds[kind].en.toLowerCase()}`,
    zh: `须指定${handoffKinds[kind].zh}部门`,
  },
  clause: '2.2.6a',
  curable: true,
  sql: not(exists(Handoff, 'record', { kind })),
});

export const aHandoffIsOpen: Fact = {
  code: 'HANDOFF_OPEN',
  means: { en: 'A department has not yet acknowledged the handoff', zh: '尚有部门未确认接收' },
  clause: '2.2.6a',
  sql: exists(Handoff, 'record', { state: ['SENT', 'QUERIED'] }),
};

export const notAllPassed: Fact = {
  code: 'NOT_ALL_PASSED',
  means: { en: 'Some goods ordered have not yet passed the quality check', zh: '尚有订购数量未检验合格' },
  clause: '2.2.6c',
  sql: exists(OrderLine, 'order', { passed: below('quantity') }),
};

export const notAllDispatched: Fact = {
  code: 'NOT_ALL_DISPATCHED',
  means: { en: 'Some goods ordered are not yet dispatched', zh: '尚有订购数量未发货' },
  clause: '2.2.6d',
  sql: exists(OrderLine, 'order', { dispatched: below('quantity') }),
};

export const aShipmentIsUnderWay: Fact = {
  code: 'SHIPMENT_UNDER_WAY',
  means: { en: 'A shipment is still in transit', zh: '尚有货物在途' },
  clause: '2.2.6d',
  sql: exists(Shipment, 'order', { state: 'DISPATCHED' }),
};

export const dispatchedAlready: Fact = {
  code: 'DISPATCHED_ALREADY',
  means: { en: 'Some goods are already dispatched', zh: '已有货物发出' },
  clause: '2.2.6b',
  sql: exists(OrderLine, 'order', { dispatched: above(0) }),
};

export const aMilestoneIsOpen: Fact = {
  code: 'MILESTONE_OPEN',
  means: { en: 'A milestone is neither reached nor dropped', zh: '尚有里程碑未达成或取消' },
  clause: '2.2.6e',
  curable: true,
  sql: exists(Milestone, 'order', { state: 'PLANNED' }),
};

export const belowDispatched: Fact = {
  code: 'BELOW_DISPATCHED',
  means: { en: 'The quantity of a line would be lower than the quantity dispatched', zh: '变更后数量低于已发货数量' },
  clause: '2.2.6d',
  sql: exists(OrderLine, 'order', { quantity: below('dispatched') }),
};

export const nothingLeftToDeliver: Fact = {
  code: 'NOTHING_LEFT_TO_DELIVER',
  means: {
    en: 'Nothing would be left to deliver: raise an order issue instead of a change',
    zh: '变更后已无可交付内容：此情形应登记为订单问题',
  },
  clause: '2.2.6f',
  sql: not(exists(OrderLine, 'order', { quantity: above('dispatched') })),
};
