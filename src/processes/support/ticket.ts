import { defineProcess, fieldsFrom, id, optional } from '../../core/words.js';
import { Ticket, TicketNotice } from '../../entities/index.js';
import { isOwner } from '../facts.js';
import { ofTheCustomer } from '../sales/facts.js';
import {
  aVisitIsOpen,
  complainedOf,
  contactMissing,
  costNotApproved,
  customerMissing,
  noProgressTold,
  nothingToApprove,
  orderOfAnother,
} from './ticketFacts.js';
import { ticketLimits } from './ticketLimits.js';
import { inWork, underWay, waiting } from './ticketStates.js';

const contacted = ['contactName', 'contactBy', 'order', 'product', 'complainedOf'] as const;
const judged = ['severity', 'urgency', 'cause', 'plannedSolution'] as const;

const customer = optional(id({ en: 'Whose ticket it is', zh: '客户' }));

const receiver = {
  owner: optional(id({ en: 'Who answers for it from now on', zh: '负责人账号' })),
  department: optional(id({ en: 'The department in whose queue it lies', zh: '受理部门' })),
};

export const ticketProcess = defineProcess({
  entity: Ticket,
  clause: '2.4.1',

  states: {
    RECEIVED: { means: { en: 'To be accepted', zh: '待受理' } },
    ACCEPTED: { means: { en: 'To be given to whoever can help', zh: '已受理' } },
    ASSIGNED: { means: { en: 'To be assessed', zh: '已分派' } },
    ASSESSED: { means: { en: 'It is known how grave it is and what shall be done', zh: '已评估' } },
    IN_PROGRESS: { means: { en: 'Being solved', zh: '处理中' } },
    WAITING_FOR_CUSTOMER: { means: { en: 'The customer must do something first', zh: '等待客户' } },
    WAITING_FOR_PARTS: { means: { en: 'Parts must come first', zh: '等待备件' } },
    RESOLVED: { means: { en: 'Solved, as whoever solved it says', zh: '已解决，待客户确认' } },
    CONFIRMED: { means: { en: 'The customer finds it solved, or did not answer', zh: '客户已确认' } },
    CLOSED: { means: { en: 'Nothing is left to do', zh: '已关闭' } },
    DROPPED: { means: { en: 'It was no matter for service', zh: '已作废' } },
  },

  steps: {
    ticketReceive: {
      means: { en: 'Takes down what a customer asks by hotline or online', zh: '登记热线或在线客户反馈' },
      clause: '2.4.1c',
      to: 'RECEIVED',
      brings: { required: ['kind', 'channel', 'description'], optional: contacted, extra: { customer } },
      effect: true,
      unlessAfter: [orderOfAnother],
      tells: ['awaited'],
    },
    ticketFile: {
      means: { en: 'The customer’s own people ask for help', zh: '客户本企业人员提交工单' },
      clause: '2.4.1b',
      to: 'RECEIVED',
      brings: { required: ['kind', 'description', 'contactName', 'contactBy'], optional: ['order'] },
      effect: true,
      unlessAfter: [orderOfAnother],
      tells: ['awaited'],
    },
    ticketEdit: {
      means: { en: 'Completes what was taken down', zh: '补充工单登记信息' },
      clause: '2.4.1f',
      from: ['RECEIVED'],
      brings: { optional: ['kind', 'channel', 'description', ...contacted], extra: { customer } },
      effect: true,
      apart: [complainedOf],
      unlessAfter: [orderOfAnother],
    },
    ticketAccept: {
      means: { en: 'Accepts the ticket and answers for it from now on', zh: '受理工单' },
      clause: '2.4.1c',
      from: ['RECEIVED'],
      to: 'ACCEPTED',
      effect: true,
      unless: [customerMissing, contactMissing],
      tells: ['customer'],
    },
    ticketAssign: {
      means: { en: 'Gives the ticket to whoever can help', zh: '分派工单' },
      clause: '2.4.2a',
      from: ['ACCEPTED'],
      to: 'ASSIGNED',
      brings: { extra: receiver },
      effect: true,
      tells: ['owner'],
    },
    ticketTake: {
      means: { en: 'Takes the ticket out of the department’s queue', zh: '从部门队列领取工单' },
      clause: '2.4.2a',
      from: ['ASSIGNED'],
      effect: true,
    },
    ticketReassign: {
      means: { en: 'Gives the ticket to somebody else', zh: '转派工单' },
      clause: '2.4.2a',
      from: underWay,
      brings: { extra: receiver },
      effect: true,
      noteRequired: true,
      tells: ['owner'],
    },
    ticketAssess: {
      means: { en: 'Judges how grave and urgent it is, and what shall be done', zh: '评估工单并确定处理方案' },
      clause: '2.4.2b',
      from: ['ASSIGNED'],
      to: 'ASSESSED',
      brings: { required: judged },
      effect: true,
    },
    ticketReassess: {
      means: { en: 'Judges anew how grave and urgent it is; its time begins anew', zh: '重新评估工单，时限重新起算' },
      clause: '2.4.2f',
      from: ['ASSESSED', 'IN_PROGRESS'],
      brings: { required: judged },
      effect: true,
      noteRequired: true,
      tells: ['owner'],
    },
    ticketStart: {
      means: { en: 'Begins to do what was planned', zh: '开始处理' },
      clause: '2.4.3e',
      from: ['ASSESSED'],
      to: 'IN_PROGRESS',
    },
    ticketNotify: {
      means: { en: 'Tells the customer how far it is', zh: '向客户反馈处理进度' },
      clause: '2.4.3g',
      from: inWork,
      brings: fieldsFrom(TicketNotice, { required: ['content'] }),
      effect: true,
      tells: ['customer'],
    },
    ticketPlanParts: {
      means: { en: 'Says which parts are to be replaced, and what they cost', zh: '登记拟更换的零部件及费用' },
      clause: '2.4.3d',
      from: ['ASSESSED', 'IN_PROGRESS'],
      brings: { required: ['spareParts', 'partCost'] },
      effect: true,
      tells: ['awaited'],
    },
    ticketApproveParts: {
      means: { en: 'Approves what the parts cost', zh: '批准零部件费用' },
      clause: '2.4.3d',
      from: ['ASSESSED', 'IN_PROGRESS', 'WAITING_FOR_PARTS'],
      effect: true,
      apart: ['ticketPlanParts', isOwner],
      unless: [nothingToApprove],
      tells: ['owner'],
      approves: true,
    },
    ticketWaitForCustomer: {
      means: { en: 'The customer must do something before it goes on', zh: '等待客户配合' },
      clause: '2.4.3e',
      from: ['IN_PROGRESS'],
      to: 'WAITING_FOR_CUSTOMER',
      noteRequired: true,
      tells: ['customer'],
    },
    ticketWaitForParts: {
      means: { en: 'Parts must come before it goes on', zh: '等待备件' },
      clause: '2.4.3d',
      from: ['IN_PROGRESS'],
      to: 'WAITING_FOR_PARTS',
      noteRequired: true,
      unless: [costNotApproved],
    },
    ticketResume: {
      means: { en: 'Goes on with the ticket', zh: '继续处理' },
      clause: '2.4.3e',
      from: waiting,
      to: 'IN_PROGRESS',
    },
    ticketResolve: {
      means: { en: 'Says how it was solved, and tells the customer', zh: '提交处理结果并告知客户' },
      clause: '2.4.3f',
      from: ['IN_PROGRESS'],
      to: 'RESOLVED',
      brings: { required: ['solvedBy', 'solution'] },
      effect: true,
      unless: [noProgressTold, costNotApproved, aVisitIsOpen],
      tells: ['customer'],
    },
    ticketConfirm: {
      means: { en: 'The customer’s own people find it solved', zh: '客户确认已解决' },
      clause: '2.4.3f',
      from: ['RESOLVED'],
      to: 'CONFIRMED',
      by: { ...ofTheCustomer, clause: '2.4.3f' },
      tells: ['owner'],
    },
    ticketPresume: {
      means: { en: 'The customer did not say that it is not solved', zh: '客户逾期未答复，视为确认' },
      clause: '2.4.3f',
      from: ['RESOLVED'],
      to: 'CONFIRMED',
      system: true,
      tells: ['owner', 'customer'],
    },
    ticketReopen: {
      means: { en: 'It is not solved after all', zh: '重新打开工单' },
      clause: '2.4.3f',
      corrects: true,
      from: ['RESOLVED', 'CONFIRMED'],
      to: 'IN_PROGRESS',
      noteRequired: true,
      tells: ['owner'],
    },
    ticketClose: {
      means: { en: 'Nothing is left to do', zh: '关闭工单' },
      clause: '2.4.3h',
      from: ['CONFIRMED'],
      to: 'CLOSED',
      apart: [complainedOf],
    },
    ticketDrop: {
      means: { en: 'It was no matter for service', zh: '作废工单' },
      clause: '2.4.1c',
      from: ['RECEIVED', 'ACCEPTED'],
      to: 'DROPPED',
      noteRequired: true,
      apart: [complainedOf],
    },
  },

  limits: ticketLimits,
});
