import { defineProcess, id, lines, optional } from '../../core/words.js';
import { Quotation, QuotationLine } from '../../entities/index.js';
import { collaborators } from '../flow/collaborators.js';
import { ownerUnfit, transferTo } from '../flow/transfer.js';
import { customerBlocked, ofTheCustomer } from './facts.js';
import { approvalIsOpen, belowFloor, checkVoid, needsFinance } from './quotationFacts.js';
import { notRevisable, revisedAlready, supersededAccepted, validityOver } from './quotationFacts.js';
import { incomplete, notPriced } from './quotationContent.js';
import { quotationTooLarge } from './tooLarge.js';

const offer = lines(QuotationLine, {
  en: 'Lines of the quotation',
  zh: '报价行',
  required: ['product'],
  optional: ['name', 'specification', 'quantity', 'unit', 'price', 'deliveryOn'],
});

const supersedes = optional(
  id({
    en: 'Quotation to revise: sent, rejected or expired, of the same customer',
    zh: '所修订的报价单：同一客户且已发出、已拒绝或已过期',
  }),
);

export const quotationProcess = defineProcess({
  entity: Quotation,
  clause: '2.2.3',

  states: {
    DRAFT: { means: { en: 'Draft', zh: '起草中' } },
    CHECKED: { means: { en: 'Checked for completeness and against the price list in force', zh: '已核对价格' } },
    PENDING_APPROVAL: { means: { en: 'Awaiting price approval', zh: '价格待审批' }, rests: true },
    APPROVED: { means: { en: 'Approved', zh: '已批准' } },
    SENT: { means: { en: 'Sent to the customer', zh: '已发出' } },
    ACCEPTED: { means: { en: 'Accepted by the customer', zh: '客户已接受' } },
    REJECTED: { means: { en: 'Rejected by the customer', zh: '客户已拒绝' } },
    EXPIRED: { means: { en: 'Expired', zh: '已过期' } },
    SUPERSEDED: { means: { en: 'Superseded by its revision', zh: '已被修订版取代' } },
    DROPPED: { means: { en: 'Dropped before sending', zh: '已放弃' } },
  },

  steps: {
    quotationDraft: {
      means: {
        en: 'Drafts a quotation for a customer’s needs, or a revision of one',
        zh: '依客户需求起草报价单或修订报价单',
      },
      clause: '2.2.3a',
      to: 'DRAFT',
      brings: {
        required: ['customer', 'need'],
        preset: ['confidentiality'],
        optional: ['validUntil', 'paymentMethod'],
        lines: { lines: offer },
        extra: { supersedes, collaborators },
      },
      effect: true,
      unlessAfter: [notRevisable, revisedAlready, customerBlocked, quotationTooLarge],
    },
    quotationEdit: {
      means: { en: 'Edits the quotation; another check is needed', zh: '修改报价单，须重新核对' },
      clause: '2.2.3h',
      from: ['DRAFT', 'CHECKED', 'APPROVED'],
      to: 'DRAFT',
      brings: {
        optional: ['need', 'validUntil', 'paymentMethod', 'confidentiality'],
        lines: { lines: optional(offer) },
        extra: { collaborators },
      },
      effect: true,
      unlessAfter: [quotationTooLarge],
    },
    quotationCheck: {
      means: {
        en: 'Checks the quotation for completeness and against the price list in force',
        zh: '核对报价内容与现行价格表',
      },
      clause: '2.2.3b',
      from: ['DRAFT', 'CHECKED', 'APPROVED'],
      to: 'CHECKED',
      effect: true,
      unless: [...incomplete, validityOver, customerBlocked],
      unlessAfter: [notPriced, quotationTooLarge],
    },
    quotationRelease: {
      means: { en: 'Releases the quotation within your own authority', zh: '在本人权限内批准报价' },
      clause: '2.2.3i',
      from: ['CHECKED'],
      to: 'APPROVED',
      measure: 'discount',
      unless: [checkVoid, belowFloor, needsFinance, customerBlocked],
    },
    quotationSubmit: {
      means: { en: 'Submits the quotation for price approval', zh: '提交价格审批' },
      clause: '2.2.3i',
      from: ['CHECKED'],
      to: 'PENDING_APPROVAL',
      effect: true,
      unless: [checkVoid, customerBlocked],
    },
    quotationWithdraw: {
      means: { en: 'Withdraws the quotation from price approval', zh: '撤回价格审批' },
      clause: '2.2.3i',
      from: ['PENDING_APPROVAL'],
      to: 'DRAFT',
      effect: true,
      noteRequired: true,
    },
    quotationApprove: {
      means: { en: 'Approves the quotation once all price approvals are given', zh: '价格审批全部通过' },
      clause: '2.2.3i',
      from: ['PENDING_APPROVAL'],
      to: 'APPROVED',
      inside: ['priceApprovalApproveDiscount', 'priceApprovalApproveFinance'],
      unless: [approvalIsOpen],
      tells: ['owner'],
    },
    quotationReturn: {
      means: { en: 'Returns the quotation to draft because its prices were declined', zh: '价格未获批准，退回修改' },
      clause: '2.2.3i',
      corrects: true,
      from: ['PENDING_APPROVAL'],
      to: 'DRAFT',
      inside: ['priceApprovalDecline'],
      tells: ['owner'],
    },
    quotationSend: {
      means: {
        en: 'Sends the checked quotation and supersedes the one it revises',
        zh: '按核对内容发出报价单，取代所修订的报价单',
      },
      clause: '2.2.3h',
      from: ['APPROVED'],
      to: 'SENT',
      brings: { optional: ['validUntil'] },
      effect: true,
      unless: [checkVoid, ...incomplete, supersededAccepted, customerBlocked],
      unlessAfter: [validityOver, supersededAccepted],
      tells: ['customer'],
    },
    quotationAccept: {
      means: { en: 'Accepts the quotation as the customer', zh: '客户接受报价' },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'ACCEPTED',
      by: ofTheCustomer,
      unless: [validityOver, customerBlocked],
      tells: ['owner'],
    },
    quotationReject: {
      means: { en: 'Rejects the quotation as the customer', zh: '客户拒绝报价' },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'REJECTED',
      noteRequired: true,
      by: ofTheCustomer,
      tells: ['owner'],
    },
    quotationRecordAcceptance: {
      means: {
        en: 'Records the customer’s acceptance of the quotation in writing',
        zh: '凭客户书面确认登记接受报价',
      },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'ACCEPTED',
      evidence: ['CUSTOMER_CONFIRMATION'],
      unless: [validityOver, customerBlocked],
    },
    quotationExpire: {
      means: { en: 'Expires because the quotation was not accepted in time', zh: '报价单过期' },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'EXPIRED',
      system: true,
      tells: ['owner'],
    },
    quotationSupersede: {
      means: { en: 'Supersedes the quotation by its revision', zh: '报价单被修订版取代' },
      clause: '2.2.3h',
      from: ['SENT'],
      to: 'SUPERSEDED',
      inside: ['quotationSend'],
    },
    quotationTransfer: {
      means: { en: 'Transfers the quotation to another owner', zh: '移交报价单' },
      clause: '2.2.3a',
      from: ['DRAFT', 'CHECKED', 'APPROVED', 'SENT'],
      brings: transferTo,
      effect: true,
      noteRequired: true,
      unlessAfter: [ownerUnfit],
      tells: ['owner'],
    },
    quotationDrop: {
      means: { en: 'Drops an unsent quotation', zh: '放弃未发出的报价单' },
      clause: '2.2.3a',
      from: ['DRAFT', 'CHECKED', 'APPROVED'],
      to: 'DROPPED',
      noteRequired: true,
    },
  },

  limits: [{ on: 'validUntil', from: ['SENT'], takes: 'quotationExpire' }],
});
