import { defineProcess, id, lines, optional } from '../../core/words.js';
import { Quotation, QuotationLine } from '../../entities/index.js';
import { collaborators } from '../flow/collaborators.js';
import { ownerUnfit, transferTo } from '../flow/transfer.js';
import { customerBlocked, ofTheCustomer } from './facts.js';
import { approvalIsOpen, belowFloor, checkVoid, needsFinance } from './quotationFacts.js';
import { notRevisable, revisedAlready, supersededAccepted, validityOver } from './quotationFacts.js';
import { incomplete, notPriced } from './quotationContent.js';

const offer = lines(QuotationLine, {
  en: 'What is offered; replaces all',
  zh: '报价行，整体替换',
  required: ['product'],
  optional: ['name', 'specification', 'quantity', 'unit', 'price', 'deliveryOn'],
});

const supersedes = optional(
  id({
    en: 'The quotation that it revises: sent, rejected or expired, of the same customer',
    zh: '所修订的报价单：同一客户且已发出、已拒绝或已过期',
  }),
);

export const quotationProcess = defineProcess({
  entity: Quotation,
  clause: '2.2.3',

  states: {
    DRAFT: { means: { en: 'Being written', zh: '起草中' } },
    CHECKED: { means: { en: 'Found complete, and compared with the price list in force', zh: '已核对价格' } },
    PENDING_APPROVAL: { means: { en: 'Others must agree to its prices', zh: '价格待审批' }, rests: true },
    APPROVED: { means: { en: 'Fit to be sent as checked', zh: '已批准' } },
    SENT: { means: { en: 'With the customer, and not to be changed', zh: '已发出' } },
    ACCEPTED: { means: { en: 'The customer accepted it', zh: '客户已接受' } },
    REJECTED: { means: { en: 'The customer does not want it', zh: '客户已拒绝' } },
    EXPIRED: { means: { en: 'It was not accepted in time', zh: '已过期' } },
    SUPERSEDED: { means: { en: 'Its revision was sent in its place', zh: '已被修订版取代' } },
    DROPPED: { means: { en: 'Given up before it was sent', zh: '已放弃' } },
  },

  steps: {
    quotationDraft: {
      means: {
        en: 'Begins a quotation for what a customer needs, or revises one',
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
      unlessAfter: [notRevisable, revisedAlready, customerBlocked],
    },
    quotationEdit: {
      means: { en: 'Changes the quotation, which must then be checked again', zh: '修改报价单，须重新核对' },
      clause: '2.2.3h',
      from: ['DRAFT', 'CHECKED', 'APPROVED'],
      to: 'DRAFT',
      brings: {
        optional: ['need', 'validUntil', 'paymentMethod', 'confidentiality'],
        lines: { lines: optional(offer) },
        extra: { collaborators },
      },
      effect: true,
    },
    quotationCheck: {
      means: {
        en: 'Sees that nothing is missing, and compares with the price list in force',
        zh: '核对报价内容与现行价格表',
      },
      clause: '2.2.3b',
      from: ['DRAFT', 'CHECKED', 'APPROVED'],
      to: 'CHECKED',
      effect: true,
      unless: [...incomplete, validityOver, customerBlocked],
      unlessAfter: [notPriced],
    },
    quotationRelease: {
      means: { en: 'Finds the quotation fit to be sent, within one’s own authority', zh: '在本人权限内批准报价' },
      clause: '2.2.3i',
      from: ['CHECKED'],
      to: 'APPROVED',
      measure: 'discount',
      unless: [checkVoid, belowFloor, needsFinance, customerBlocked],
    },
    quotationSubmit: {
      means: { en: 'Asks those with the authority to agree to the prices', zh: '提交价格审批' },
      clause: '2.2.3i',
      from: ['CHECKED'],
      to: 'PENDING_APPROVAL',
      effect: true,
      unless: [checkVoid, customerBlocked],
    },
    quotationWithdraw: {
      means: { en: 'Takes the quotation back from those who were to agree', zh: '撤回价格审批' },
      clause: '2.2.3i',
      from: ['PENDING_APPROVAL'],
      to: 'DRAFT',
      effect: true,
      noteRequired: true,
    },
    quotationApprove: {
      means: { en: 'Everybody who had to agree to the prices did', zh: '价格审批全部通过' },
      clause: '2.2.3i',
      from: ['PENDING_APPROVAL'],
      to: 'APPROVED',
      inside: ['priceApprovalApproveDiscount', 'priceApprovalApproveFinance'],
      unless: [approvalIsOpen],
      tells: ['owner'],
    },
    quotationReturn: {
      means: { en: 'Somebody did not agree to the prices', zh: '价格未获批准，退回修改' },
      clause: '2.2.3i',
      corrects: true,
      from: ['PENDING_APPROVAL'],
      to: 'DRAFT',
      inside: ['priceApprovalDecline'],
      tells: ['owner'],
    },
    quotationSend: {
      means: {
        en: 'Sends the quotation as it was checked; what it revises is superseded',
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
      means: { en: 'The customer’s own people accept the quotation', zh: '客户接受报价' },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'ACCEPTED',
      by: ofTheCustomer,
      unless: [validityOver, customerBlocked],
      tells: ['owner'],
    },
    quotationReject: {
      means: { en: 'The customer’s own people reject the quotation', zh: '客户拒绝报价' },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'REJECTED',
      noteRequired: true,
      by: ofTheCustomer,
      tells: ['owner'],
    },
    quotationRecordAcceptance: {
      means: {
        en: 'Records on the customer’s own paper that it accepts the quotation',
        zh: '凭客户书面确认登记接受报价',
      },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'ACCEPTED',
      evidence: ['CUSTOMER_CONFIRMATION'],
      unless: [validityOver, customerBlocked],
    },
    quotationExpire: {
      means: { en: 'The quotation was not accepted in time', zh: '报价单过期' },
      clause: '2.2.3a',
      from: ['SENT'],
      to: 'EXPIRED',
      system: true,
      tells: ['owner'],
    },
    quotationSupersede: {
      means: { en: 'The revision takes the place of the quotation', zh: '报价单被修订版取代' },
      clause: '2.2.3h',
      from: ['SENT'],
      to: 'SUPERSEDED',
      inside: ['quotationSend'],
    },
    quotationTransfer: {
      means: { en: 'Gives the quotation another owner', zh: '移交报价单' },
      clause: '2.2.3a',
      from: ['DRAFT', 'CHECKED', 'APPROVED', 'SENT'],
      brings: transferTo,
      effect: true,
      noteRequired: true,
      unlessAfter: [ownerUnfit],
      tells: ['owner'],
    },
    quotationDrop: {
      means: { en: 'Gives up a quotation that was not sent', zh: '放弃未发出的报价单' },
      clause: '2.2.3a',
      from: ['DRAFT', 'CHECKED', 'APPROVED'],
      to: 'DROPPED',
      noteRequired: true,
    },
  },

  limits: [{ on: 'validUntil', clause: '2.2.3a', from: ['SENT'], takes: 'quotationExpire' }],
});
