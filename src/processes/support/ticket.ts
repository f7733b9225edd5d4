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

const customer = optional(id({ en: 'Customer of the ticket', zh: '客户' }));

const receiver = {
  owner: optional(id({ en: 'Account of the new owner', zh: '负责人账号' })),
  department: optional(id({ en: 'Department whose queue receives the ticket', zh: '受理部门' })),
};

export const ticketProcess = defineProcess({
  entity: Ticket,
  clause: '2.4.1',

  states: {
    RECEIVED: { means: { en: 'Received, awaiting acceptance', zh: '待受理' } },
    ACCEPTED: { means: { en: 'Accepted, awaiting assignment', zh: '已受理' } },
    ASSIGNED: { means: { en: 'Assigned, awaiting assessment', zh: '已分派' } },
    ASSESSED: { means: { en: 'Assessed: severity, urgency and solution are determined', zh: '已评估' } },
    IN_PROGRESS: { means: { en: 'In progress', zh: '处理中' } },
    WAITING_FOR_CUSTOMER: { means: { en: 'Waiting for the customer', zh: '等待客户' } },
    WAITING_FOR_PARTS: { means: { en: 'Waiting for parts', zh: '等待备件' } },
    RESOLVED: { means: { en: 'Resolved, awaiting the customer’s confirmation', zh: '已解决，待客户确认' } },
    CONFIRMED: { means: { en: 'Resolution confirmed by the customer, or presumed', zh: '客户已确认' } },
    CLOSED: { means: { en: 'Closed', zh: '已关闭' } },
    DROPPED: { means: { en: 'Dropped as no matter for service', zh: '已作废' } },
  },

  steps: {
    ticketReceive: {
      means: { en: 'Records a customer’s request by hotline or online', zh: '登记热线或在线客户反馈' },
      clause: '2.4.1c',
      to: 'RECEIVED',
      brings: { required: ['kind', 'channel', 'description'], optional: contacted, extra: { customer } },
      effect: true,
      unlessAfter: [orderOfAnother],
      tells: ['awaited'],
    },
    ticketFile: {
      means: { en: 'Files a ticket as the customer', zh: '客户本企业人员提交工单' },
      clause: '2.4.1b',
      to: 'RECEIVED',
      brings: { required: ['kind', 'description', 'contactName', 'contactBy'], optional: ['order'] },
      effect: true,
      unlessAfter: [orderOfAnother],
      tells: ['awaited'],
    },
    ticketEdit: {
      means: { en: 'Completes the record of the ticket', zh: '补充工单登记信息' },
      clause: '2.4.1f',
      from: ['RECEIVED'],
      brings: { optional: ['kind', 'channel', 'description', ...contacted], extra: { customer } },
      effect: true,
      apart: [complainedOf],
      unlessAfter: [orderOfAnother],
    },
    ticketAccept: {
      means: { en: 'Accepts the ticket and becomes its owner', zh: '受理工单' },
      clause: '2.4.1c',
      from: ['RECEIVED'],
      to: 'ACCEPTED',
      effect: true,
      unless: [customerMissing, contactMissing],
      tells: ['customer'],
    },
    ticketAssign: {
      means: { en: 'Assigns the ticket to an owner or a queue', zh: '分派工单' },
      clause: '2.4.2a',
      from: ['ACCEPTED'],
      to: 'ASSIGNED',
      brings: { extra: receiver },
      effect: true,
      tells: ['owner'],
    },
    ticketTake: {
      means: { en: 'Takes the ticket from the department’s queue', zh: '从部门队列领取工单' },
      clause: '2.4.2a',
      from: ['ASSIGNED'],
      effect: true,
    },
    ticketReassign: {
      means: { en: 'Reassigns the ticket', zh: '转派工单' },
      clause: '2.4.2a',
      from: underWay,
      brings: { extra: receiver },
      effect: true,
      noteRequired: true,
      tells: ['owner'],
    },
    ticketAssess: {
      means: {
        en: 'Assesses severity and urgency of the ticket and determines the solution',
        zh: '评估工单并确定处理方案',
      },
      clause: '2.4.2b',
      from: ['ASSIGNED'],
      to: 'ASSESSED',
      brings: { required: judged },
      effect: true,
    },
    ticketReassess: {
      means: { en: 'Reassesses the ticket; its time limits start again', zh: '重新评估工单，时限重新起算' },
      clause: '2.4.2f',
      from: ['ASSESSED', 'IN_PROGRESS'],
      brings: { required: judged },
      effect: true,
      noteRequired: true,
      tells: ['owner'],
    },
    ticketStart: {
      means: { en: 'Starts work on the ticket', zh: '开始处理' },
      clause: '2.4.3e',
      from: ['ASSESSED'],
      to: 'IN_PROGRESS',
    },
    ticketNotify: {
      means: { en: 'Notifies the customer of the progress', zh: '向客户反馈处理进度' },
      clause: '2.4.3g',
      from: inWork,
      brings: fieldsFrom(TicketNotice, { required: ['content'] }),
      effect: true,
      tells: ['customer'],
    },
    ticketPlanParts: {
      means: { en: 'Plans the parts to be replaced and their cost', zh: '登记拟更换的零部件及费用' },
      clause: '2.4.3d',
      from: ['ASSESSED', 'IN_PROGRESS'],
      brings: { required: ['spareParts', 'partCost'] },
      effect: true,
      tells: ['awaited'],
    },
    ticketApproveParts: {
      means: { en: 'Approves the cost of the parts', zh: '批准零部件费用' },
      clause: '2.4.3d',
      from: ['ASSESSED', 'IN_PROGRESS', 'WAITING_FOR_PARTS'],
      effect: true,
      apart: ['ticketPlanParts', isOwner],
      unless: [nothingToApprove],
      tells: ['owner'],
      approves: true,
    },
    ticketWaitForCustomer: {
      means: { en: 'Waits for the customer', zh: '等待客户配合' },
      clause: '2.4.3e',
      from: ['IN_PROGRESS'],
      to: 'WAITING_FOR_CUSTOMER',
      noteRequired: true,
      tells: ['customer'],
    },
    ticketWaitForParts: {
      means: { en: 'Waits for parts', zh: '等待备件' },
      clause: '2.4.3d',
      from: ['IN_PROGRESS'],
      to: 'WAITING_FOR_PARTS',
      noteRequired: true,
      unless: [costNotApproved],
    },
    ticketResume: {
      means: { en: 'Resumes work on the ticket', zh: '继续处理' },
      clause: '2.4.3e',
      from: waiting,
      to: 'IN_PROGRESS',
    },
    ticketResolve: {
      means: { en: 'Resolves the ticket and notifies the customer', zh: '提交处理结果并告知客户' },
      clause: '2.4.3f',
      from: ['IN_PROGRESS'],
      to: 'RESOLVED',
      brings: { required: ['solvedBy', 'solution'] },
      effect: true,
      unless: [noProgressTold, costNotApproved, aVisitIsOpen],
      tells: ['customer'],
    },
    ticketConfirm: {
      means: { en: 'Confirms the resolution of the ticket as the customer', zh: '客户确认已解决' },
      clause: '2.4.3f',
      from: ['RESOLVED'],
      to: 'CONFIRMED',
      by: { ...ofTheCustomer, clause: '2.4.3f' },
      tells: ['owner'],
    },
    ticketPresume: {
      means: { en: 'Presumes the customer’s confirmation after the time limit', zh: '客户逾期未答复，视为确认' },
      clause: '2.4.3f',
      from: ['RESOLVED'],
      to: 'CONFIRMED',
      system: true,
      tells: ['owner', 'customer'],
    },
    ticketReopen: {
      means: { en: 'Reopens the ticket', zh: '重新打开工单' },
      clause: '2.4.3f',
      corrects: true,
      from: ['RESOLVED', 'CONFIRMED'],
      to: 'IN_PROGRESS',
      noteRequired: true,
      tells: ['owner'],
    },
    ticketClose: {
      means: { en: 'Closes the ticket', zh: '关闭工单' },
      clause: '2.4.3h',
      from: ['CONFIRMED'],
      to: 'CLOSED',
      apart: [complainedOf],
    },
    ticketDrop: {
      means: { en: 'Drops a ticket that is no matter for service', zh: '作废工单' },
      clause: '2.4.1c',
      from: ['RECEIVED', 'ACCEPTED'],
      to: 'DROPPED',
      noteRequired: true,
      apart: [complainedOf],
    },
  },

  limits: ticketLimits,
});
