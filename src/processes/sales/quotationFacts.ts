import { another, below, exists, is, otherThan, takenBy, took, via, type Fact } from '../../core/words.js';
import { PriceApproval, PriceCheck, Quotation } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { today } from '../../settings/today.js';
import { listInForce } from '../product/pricesInForce.js';
import { salesLine } from './facts.js';

export const validityOver: Fact = {
  code: 'VALIDITY_OVER',
  means: { en: 'The validity of the quotation is over', zh: '报价有效期已过' },
  clause: '2.2.3a',
  curable: true,
  sql: is(Quotation, { validUntil: below(today) }),
};

export const checkVoid: Fact = {
  code: 'CHECK_VOID',
  means: {
    en: 'The price check is void: prices, quantities, the tax or the price list in force have changed',
    zh: '价格核对已失效：价格、数量、税率或现行价格表已变更',
  },
  clause: '2.2.3h',
  curable: true,
  sql: (row, _actors, now) => `${row}.price_list_id is distinct from ${listInForce(now)}
    or ${row}.tax_percent <> ${inForce('quotation.tax.percent', now)}
    or exists (select from quotation_line l where l.quotation_id = ${row}.id and not exists (
      select from price_check c join price_line p on p.id = c.price_line_id and p.product_id = l.product_id
      where c.line_id = l.id and c.quantity = l.quantity and c.price = l.price))`,
};

export const belowFloor: Fact = {
  code: 'BELOW_FLOOR',
  means: { en: 'A price is below its floor price: finance must approve', zh: '存在低于底价的价格，须经财务审批' },
  clause: '2.2.3i',
  sql: exists(PriceCheck, 'quotation', { result: 'BELOW_FLOOR' }),
};

export const needsFinance: Fact = {
  code: 'NEEDS_FINANCE',
  means: { en: 'The total is so large that finance must approve', zh: '金额重大，须经财务审批' },
  clause: '2.2.3i',
  sql: (row, _actors, now) => `${row}.total > ${inForce('quotation.financeApproval.amount', now)}`,
};

export const approvalIsOpen: Fact = {
  code: 'APPROVAL_OPEN',
  means: { en: 'A price approval is still pending', zh: '尚有价格审批未完成' },
  clause: '2.2.3i',
  sql: exists(PriceApproval, 'quotation', { state: 'PENDING' }),
};

export const notRevisable: Fact = {
  code: 'NOT_REVISABLE',
  means: {
    en: 'Only your own sent, rejected or expired quotation for the same customer can be revised',
    zh: '仅可修订本人发给同一客户且已发出、已拒绝或已过期的报价单',
  },
  clause: '2.2.3h',
  curable: true,
  sql: (row) => `${row}.supersedes_id is not null and not exists (select from quotation s
    where s.id = ${row}.supersedes_id and s.state in ('SENT', 'REJECTED', 'EXPIRED')
      and s.customer_id = ${row}.customer_id and s.owner_id = ${row}.owner_id)`,
};

export const revisedAlready: Fact = {
  code: 'REVISED_ALREADY',
  means: { en: 'The quotation has a revision already', zh: '该报价单已有修订版' },
  clause: '2.2.3h',
  sql: another(Quotation, ['supersedes'], { state: otherThan('DROPPED') }),
};

export const supersededAccepted: Fact = {
  code: 'SUPERSEDED_ACCEPTED',
  means: { en: 'The customer has accepted the quotation that this one revises', zh: '客户已接受所修订的报价单' },
  clause: '2.2.3h',
  sql: via(Quotation, 'supersedes', { state: 'ACCEPTED' }),
};

const tookPartInQuoting = took(['quotationDraft', 'quotationEdit', 'quotationCheck', 'quotationSubmit'], '2.2.3i');
const decided = took(['priceApprovalApproveDiscount', 'priceApprovalApproveFinance'], '2.2.3i');

/** Whether the actor changed the customer or gave it away since quoting began: nobody leaves the line to approve. */
const leftTheLine: Fact['sql'] = (row, actors) => `exists (select from step_record s
  where s.record_id = ${row}.customer_id and s.step in ('customerTransfer', 'customerEdit')
    and s.taken_at >= ${row}.entered_at and ${takenBy(actors, 's')})`;

export const quoter: Fact = {
  code: 'QUOTER',
  means: {
    en: 'Nobody who quoted or is in the sales line of the deal may decide on its prices (SOD-03)',
    zh: '报价人及该笔业务的销售人员不得审批其价格（SOD-03）',
  },
  clause: '2.2.3i',
  sql: via(PriceApproval, 'quotation', salesLine.sql, tookPartInQuoting.sql, leftTheLine),
};

export const decidedTheOther: Fact = {
  code: 'DECIDED_THE_OTHER',
  means: {
    en: 'The discount and the finance approval must be given by two people (SOD-03)',
    zh: '折扣审批与财务审批须由不同人员作出（SOD-03）',
  },
  clause: '2.2.3i',
  sql: (row, actors, now) => `exists (select from price_approval o where o.quotation_id = ${row}.quotation_id
    and o.kind <> ${row}.kind and ${decided.sql('o', actors, now)})`,
};

/** The approval is asked for another reason. */
export const otherKind = (kind: 'DISCOUNT' | 'FINANCE'): Fact => ({
  code: `NOT_${kind}`,
  means:
    kind === 'DISCOUNT'
      ? { en: 'This is for finance to decide', zh: '此项须由财务审批' }
      : { en: 'This is for sales to decide', zh: '此项须由销售审批' },
  clause: '2.2.3i',
  sql: is(PriceApproval, { kind: otherThan(kind) }),
});
