import { atMost, is, not, took, via, type Fact } from '../../core/words.js';
import { Amendment } from '../../entities/index.js';
import { dealMaking } from './contract.js';
import { salesLine } from './facts.js';
import { ordersOf } from './orderSums.js';

/** The actor is in the sales line of the contract that is amended. */
export const contractLine: Fact = { ...salesLine, sql: via(Amendment, 'contract', salesLine.sql) };

const madeIt = took(dealMaking, '2.2.5c');

/** The actor made the contract that is amended. */
export const madeTheContract: Fact = { ...madeIt, sql: via(Amendment, 'contract', madeIt.sql) };

export const contractNotInForce: Fact = {
  code: 'CONTRACT_NOT_IN_FORCE',
  means: { en: 'Only a signed contract that has not ended can be amended', zh: '仅已签订且未结束的合同可以补充' },
  clause: '2.2.5d',
  sql: not(via(Amendment, 'contract', { state: ['SIGNED', 'EXECUTING'] })),
};

export const amountAfterNotPositive: Fact = {
  code: 'AMOUNT_AFTER_NOT_POSITIVE',
  means: { en: 'The amended amount must be greater than zero', zh: '补充后的合同金额须大于零' },
  clause: '2.2.5d',
  curable: true,
  sql: is(Amendment, { amountAfter: atMost(0) }),
};

export const ordersAboveAmended: Fact = {
  code: 'ORDERS_ABOVE_AMENDED',
  means: {
    en: 'The orders of the contract exceed the amended amount',
    zh: '合同项下订单合计超过补充后的合同金额',
  },
  clause: '2.2.6a',
  sql: (row) => `${ordersOf(`${row}.contract_id`)} > ${row}.amount_after`,
};

export const changeOfAnotherContract: Fact = {
  code: 'CHANGE_OF_ANOTHER_CONTRACT',
  means: { en: 'The change request belongs to an order under another contract', zh: '变更申请不属于该合同项下的订单' },
  clause: '2.2.6f',
  curable: true,
  sql: (row) => `exists (select from change_request c join "order" o on o.id = c.order_id
    where c.id = ${row}.change_request_id and o.contract_id <> ${row}.contract_id)`,
};

export const amendedSince: Fact = {
  code: 'AMENDED_SINCE',
  means: {
    en: 'Another amendment has changed the amount since the draft: draft it again',
    zh: '起草后已有其他补充协议改变合同金额，请重新起草',
  },
  clause: '2.2.5d',
  curable: true,
  sql: (row) => `exists (select from contract k where k.id = ${row}.contract_id
    and k.amount_as_amended <> ${row}.amount_before)`,
};
