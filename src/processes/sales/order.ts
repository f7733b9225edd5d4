import { back, defineProcess, fieldsFrom, id, lines, optional, rows } from '../../core/words.js';
import { Acceptance, Handoff, Order, OrderLine } from '../../entities/index.js';
import { collaborators } from '../flow/collaborators.js';
import { ownerUnfit, transferTo } from '../flow/transfer.js';
import { anIssueIsOpen, lateWithoutNote, notAsAgreed, quantityOutOfTolerance } from './acceptanceFacts.js';
import { customerBlocked, ofTheCustomer } from './facts.js';
import {
  aboveContract,
  aHandoffIsOpen,
  aMilestoneIsOpen,
  aShipmentIsUnderWay,
  belowDispatched,
  contractNotSigned,
  deliverByPast,
  departmentMissing,
  dispatchedAlready,
  lineNotPositive,
  lineUnnamed,
  notAllDispatched,
  notAllPassed,
  notAsQuoted,
  nothingLeftToDeliver,
  quotationNotOfCustomer,
  taxMissing,
} from './orderFacts.js';
import { orderTooLarge } from './tooLarge.js';

/** The states in which an order is being carried out. */
const running = ['HANDED_OFF', 'ACKNOWLEDGED', 'IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED', 'DELIVERED'] as const;

const terms = ['deliverBy', 'deliverTo'] as const;

const ordered = lines(OrderLine, {
  en: 'Order lines; if empty for a new order, taken from the quotation',
  zh: '订单行；新订单为空则取自报价单',
  required: ['quantity', 'price'],
  optional: ['product', 'name', 'specification', 'unit'],
});

const departments = rows(Handoff, {
  en: 'Departments, each with its instructions',
  zh: '各部门及交接内容',
  required: ['kind', 'content'],
  extra: { department: id({ en: 'Department', zh: '部门' }) },
});

/** What an order that is written must be. */
const sound = [taxMissing, lineNotPositive, lineUnnamed, orderTooLarge, notAsQuoted, aboveContract, deliverByPast];

const confirmations = ['onTime', 'quality', 'quantity'] as const;

export const orderProcess = defineProcess({
  entity: Order,
  clause: '2.2.6',

  states: {
    CREATED: { means: { en: 'Created, not yet handed off', zh: '已创建' } },
    HANDED_OFF: { means: { en: 'Handed off to the departments concerned', zh: '已交接' } },
    ACKNOWLEDGED: { means: { en: 'Acknowledged by all departments', zh: '各部门已确认' } },
    IN_PRODUCTION: { means: { en: 'In production', zh: '生产中' } },
    READY_TO_SHIP: { means: { en: 'Ready to ship: all goods passed the quality check', zh: '待发货' } },
    SHIPPED: { means: { en: 'Shipped in full', zh: '已发货' } },
    DELIVERED: { means: { en: 'Delivered in full', zh: '已送达' } },
    ACCEPTED: { means: { en: 'Accepted by the customer', zh: '已验收' } },
    CLOSED: { means: { en: 'Closed', zh: '已关闭' } },
    ON_HOLD: { means: { en: 'On hold', zh: '已暂停' } },
    CANCELLED: { means: { en: 'Cancelled before shipment', zh: '已取消' } },
  },

  steps: {
    orderCreate: {
      means: { en: 'Creates an order under a signed contract', zh: '依已签订合同创建订单' },
      clause: '2.2.6a',
      to: 'CREATED',
      brings: {
        required: terms,
        optional: ['quotation'],
        preset: ['taxPercent'],
        lines: { lines: ordered },
        extra: { contract: id({ en: 'Signed contract behind the order', zh: '所依合同' }), collaborators },
      },
      effect: true,
      unlessAfter: [contractNotSigned, quotationNotOfCustomer, ...sound, customerBlocked],
    },
    orderEdit: {
      means: { en: 'Edits an order before its handoff', zh: '修改尚未交接的订单' },
      clause: '2.2.6a',
      from: ['CREATED'],
      brings: { optional: [...terms, 'taxPercent'], lines: { lines: optional(ordered) }, extra: { collaborators } },
      effect: true,
      unlessAfter: sound,
    },
    orderHandOff: {
      means: { en: 'Hands the order off to all departments concerned', zh: '向各相关部门交接订单' },
      clause: '2.2.6a',
      from: ['CREATED'],
      to: 'HANDED_OFF',
      brings: { lines: { departments } },
      effect: true,
      unless: [contractNotSigned, customerBlocked],
      unlessAfter: [departmentMissing('PRODUCTION'), departmentMissing('LOGISTICS')],
    },
    orderInvolve: {
      means: { en: 'Hands the order off to further departments', zh: '向其他部门补充交接' },
      clause: '3.3.1b',
      from: running,
      brings: { lines: { departments } },
      effect: true,
    },
    orderAcknowledge: {
      means: { en: 'Records the acknowledgement by all departments', zh: '全部部门已确认接收' },
      clause: '2.2.6a',
      from: ['HANDED_OFF'],
      to: 'ACKNOWLEDGED',
      inside: ['handoffAcknowledge'],
      unless: [aHandoffIsOpen],
      tells: ['owner'],
    },
    orderStart: {
      means: { en: 'Starts production of the order', zh: '开始生产' },
      clause: '2.2.6b',
      from: ['ACKNOWLEDGED'],
      to: 'IN_PRODUCTION',
      inside: ['productionTaskStart'],
    },
    orderReady: {
      means: { en: 'Marks the order ready to ship: all goods passed the quality check', zh: '全部检验合格，可以发货' },
      clause: '2.2.6c',
      from: ['IN_PRODUCTION'],
      to: 'READY_TO_SHIP',
      unless: [notAllPassed],
      tells: ['owner'],
    },
    orderShip: {
      means: { en: 'Records the dispatch of all goods ordered', zh: '全部发货' },
      clause: '2.2.6d',
      from: ['READY_TO_SHIP'],
      to: 'SHIPPED',
      unless: [notAllDispatched],
    },
    orderDeliver: {
      means: { en: 'Records the delivery of all shipments', zh: '全部送达' },
      clause: '2.2.6d',
      from: ['SHIPPED'],
      to: 'DELIVERED',
      inside: ['shipmentDeliver'],
      unless: [aShipmentIsUnderWay],
      tells: ['owner', 'customer'],
    },
    orderAccept: {
      means: { en: 'Accepts the delivery as the customer', zh: '客户本企业人员验收' },
      clause: '2.2.6b',
      from: ['DELIVERED'],
      to: 'ACCEPTED',
      brings: fieldsFrom(Acceptance, { required: confirmations }),
      effect: true,
      by: { ...ofTheCustomer, clause: '2.2.6b' },
      unless: [quantityOutOfTolerance, anIssueIsOpen],
      unlessAfter: [notAsAgreed, lateWithoutNote],
      tells: ['owner'],
    },
    orderRecordAcceptance: {
      means: { en: 'Records the customer’s acceptance signed on paper', zh: '凭客户签字的验收单登记验收' },
      clause: '2.2.6b',
      from: ['DELIVERED'],
      to: 'ACCEPTED',
      brings: fieldsFrom(Acceptance, { required: [...confirmations, 'acceptedBy'] }),
      effect: true,
      apart: ['orderCreate'],
      evidence: ['ACCEPTANCE_CERTIFICATE'],
      unless: [quantityOutOfTolerance, anIssueIsOpen],
      unlessAfter: [notAsAgreed, lateWithoutNote],
      tells: ['owner'],
    },
    orderClose: {
      means: { en: 'Closes the order', zh: '关闭订单' },
      clause: '2.2.6e',
      from: ['ACCEPTED'],
      to: 'CLOSED',
      effect: true,
      unless: [aMilestoneIsOpen],
    },
    orderChange: {
      means: { en: 'Applies an approved change to the order', zh: '订单按批准的变更修改' },
      clause: '2.2.6f',
      from: ['HANDED_OFF', 'ACKNOWLEDGED', 'IN_PRODUCTION', 'READY_TO_SHIP', 'ON_HOLD'],
      inside: ['changeRequestApply'],
      unlessAfter: [aboveContract, belowDispatched, nothingLeftToDeliver],
    },
    orderHold: {
      means: { en: 'Puts the order on hold', zh: '暂停订单' },
      clause: '2.2.6e',
      from: running,
      to: 'ON_HOLD',
      noteRequired: true,
      tells: ['owner'],
    },
    orderResume: {
      means: { en: 'Resumes the order', zh: '恢复订单' },
      clause: '2.2.6e',
      from: ['ON_HOLD'],
      to: back,
      noteRequired: true,
      tells: ['owner'],
    },
    orderCancel: {
      means: { en: 'Cancels the order before shipment', zh: '发货前取消订单' },
      clause: '2.2.6f',
      from: ['CREATED', 'HANDED_OFF', 'ACKNOWLEDGED', 'IN_PRODUCTION', 'READY_TO_SHIP', 'ON_HOLD'],
      to: 'CANCELLED',
      effect: true,
      noteRequired: true,
      unless: [dispatchedAlready],
      tells: ['owner'],
    },
    orderTransfer: {
      means: { en: 'Transfers the order to another owner', zh: '移交订单' },
      clause: '2.2.6e',
      from: ['CREATED', ...running, 'ON_HOLD', 'ACCEPTED'],
      brings: transferTo,
      effect: true,
      noteRequired: true,
      unlessAfter: [ownerUnfit],
      tells: ['owner'],
    },
  },

  limits: [
    {
      on: 'deliverBy',
      clause: '2.2.6b',
      from: ['CREATED'],
      until: ['DELIVERED', 'ACCEPTED', 'CANCELLED'],
      remind: 'order.milestoneReminder.daysBefore',
    },
    {
      setting: 'order.acceptance.days',
      clause: '2.2.6b',
      from: ['DELIVERED'],
      until: ['ACCEPTED', 'CANCELLED'],
      paused: ['ON_HOLD'],
    },
  ],
});
