import { above, another, atMost, either, exists, is, not, otherThan, via, type Fact } from '../../core/words.js';
import { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Contract, Instalment, Obligation } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { isCollaborator, isOwner } from '../facts.js';

/** The actor owns or works on a record, in SQL. */
const inLineOf = either(isOwner.sql, isCollaborator.sql);

/** The actor is in the sales line of the deal: owns it, works on it or on its customer. */
export const salesLine: Fact = {
  code: 'SALES_LINE',
  means: {
    en: 'Nobody in the sales line of the deal may review it (SOD-05)',
    zh: '该笔业务的销售人员不得进行法务审核（SOD-05）',
  },
  clause: '2.2.5b',
  sql: either(inLineOf, via(BusinessRecord, 'customer', inLineOf)),
};

export const notAgreed: Fact = {
  code: 'NOT_AGREED',
  means: {
    en: 'The terms are not yet agreed: the date of agreement is in the future',
    zh: '尚未谈妥：谈妥日期晚于今日',
  },
  clause: '2.2.5a',
  curable: true,
  sql: is(Contract, { agreedOn: above(today) }),
};

export const amountNotPositive: Fact = {
  code: 'AMOUNT_NOT_POSITIVE',
  means: { en: 'The amount and each instalment must be greater than zero', zh: '合同金额与各期付款须大于零' },
  clause: '2.2.5d',
  curable: true,
  sql: either(is(Contract, { amount: atMost(0) }), exists(Instalment, 'contract', { amount: atMost(0) })),
};

export const customerBlocked: Fact = {
  code: 'CUSTOMER_BLOCKED',
  means: { en: 'The customer is blocked', zh: '客户已被冻结' },
  clause: '2.2.4f',
  sql: via(BusinessRecord, 'customer', { state: 'BLOCKED' }),
};

export const aPartyHasNoObligation: Fact = {
  code: 'OBLIGATION_MISSING',
  means: { en: 'Each party needs at least one obligation', zh: '双方均须至少有一项义务' },
  clause: '2.2.5d',
  curable: true,
  sql: (row) => `(select count(distinct o.party) from obligation o where o.contract_id = ${row}.id) < 2`,
};

export const scheduleDoesNotAddUp: Fact = {
  code: 'SCHEDULE_DOES_NOT_ADD_UP',
  means: { en: 'The payment schedule must add up to the amount', zh: '付款计划之和须等于合同金额' },
  clause: '2.2.5d',
  curable: true,
  params: { field: 'paymentSchedule' },
  sql: (row) =>
    `(select coalesce(sum(i.amount), 0) from instalment i where i.contract_id = ${row}.id) <> ${row}.amount`,
};

export const textChanged: Fact = {
  code: 'TEXT_CHANGED',
  means: { en: 'The text differs from the version that legal approved', zh: '文本内容与法务审核通过的版本不一致' },
  clause: '2.2.5c',
  sql: (row) => `${row}.document_hash is distinct from ${row}.approved_hash`,
};

export const signedTextDiffers: Fact = {
  code: 'SIGNED_TEXT_DIFFERS',
  means: {
    en: 'The signed text differs from the version that legal approved',
    zh: '签署内容与法务审核通过的版本不一致',
  },
  clause: '2.2.5c',
  curable: true,
  params: { field: 'documentHash' },
  sql: (row) => `exists (select from signature s where s.record_id = ${row}.id
    and s.document_hash is distinct from ${row}.approved_hash)`,
};

export const ofTheCustomer: Fact = {
  code: 'OF_THE_CUSTOMER',
  means: { en: 'Only the customer’s own people may take this step', zh: '仅客户本企业人员可执行此步骤' },
  clause: '2.2.3a',
  sql: (row, actors) => `exists (select from account a where a.id = any(${actors}) and a.kind = 'CUSTOMER'
    and a.customer_id = ${row}.customer_id)`,
};

export const anObligationIsOpen: Fact = {
  code: 'OBLIGATION_OPEN',
  means: { en: 'An obligation is not yet fulfilled', zh: '尚有未履行的义务' },
  clause: '2.2.5d',
  curable: true,
  sql: exists(Obligation, 'contract', { state: otherThan('FULFILLED') }),
};

const quotationNotAccepted: Fact = {
  code: 'QUOTATION_NOT_ACCEPTED',
  means: {
    en: 'A contract must be based on a quotation that this customer accepted',
    zh: '合同须依据该客户已接受的报价单',
  },
  clause: '2.2.5a',
  curable: true,
  sql: (row) => `${row}.quotation_id is not null and not exists (select from quotation q
    where q.id = ${row}.quotation_id and q.state = 'ACCEPTED' and q.customer_id = ${row}.customer_id)`,
};

const quotationHasContract: Fact = {
  code: 'QUOTATION_HAS_CONTRACT',
  means: { en: 'The quotation has a contract already', zh: '该报价单已订立合同' },
  clause: '2.2.5a',
  curable: true,
  sql: another(Contract, ['quotation'], { state: otherThan('DROPPED') }),
};

/** What keeps a contract from being made of the quotation that it names. */
export const quotationUnfit: readonly Fact[] = [quotationNotAccepted, quotationHasContract];

export const contractIsNotRunning: Fact = {
  code: 'CONTRACT_NOT_RUNNING',
  means: { en: 'The contract is not in execution', zh: '合同未在履行中' },
  clause: '2.2.5d',
  sql: not(via(Obligation, 'contract', { state: 'EXECUTING' })),
};
