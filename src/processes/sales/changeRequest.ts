import { defineProcess, optional, rows } from '../../core/words.js';
import { ChangeLine, ChangeRequest } from '../../entities/index.js';
import { assessmentStale, changedDayPast, changeLineNotPositive, materialWithoutAmendment } from './changeFacts.js';
import { ofTheCustomer } from './facts.js';
import { orderNotChangeable } from './withinOrder.js';

const lines = optional(
  rows(ChangeLine, {
    en: 'All lines of the order as changed; none where they stay as they are',
    zh: '变更后的全部订单行；不变则不填',
    required: ['quantity', 'price'],
    optional: ['line', 'product', 'name', 'specification', 'unit'],
  }),
);

const assessment = { required: ['assessment'], optional: ['deliverBy'], lines: { lines } } as const;

export const changeRequestProcess = defineProcess({
  entity: ChangeRequest,
  clause: '2.2.6f',

  states: {
    RAISED: { means: { en: 'To be assessed', zh: '待评估' } },
    ASSESSED: { means: { en: 'To be confirmed by the customer', zh: '待客户确认' } },
    CONFIRMED: { means: { en: 'To be approved', zh: '待批准' } },
    APPROVED: { means: { en: 'To be put into the order', zh: '待执行' } },
    APPLIED: { means: { en: 'The order is changed', zh: '已执行' } },
    REJECTED: { means: { en: 'Not to be made', zh: '未批准' } },
    WITHDRAWN: { means: { en: 'No longer wanted', zh: '已撤回' } },
    LAPSED: { means: { en: 'No longer possible', zh: '已失效' } },
  },

  steps: {
    changeRequestRaise: {
      means: { en: 'The customer, or sales for the customer, wants something changed', zh: '提出订单变更' },
      to: 'RAISED',
      brings: { required: ['order', 'request'], preset: ['severity'] },
      effect: true,
      unlessAfter: [orderNotChangeable],
      tells: ['awaited'],
    },
    changeRequestAssess: {
      means: { en: 'Says what the change means for price and day of delivery', zh: '评估变更对价格与交货期的影响' },
      from: ['RAISED'],
      to: 'ASSESSED',
      brings: assessment,
      effect: true,
      unless: [orderNotChangeable],
      unlessAfter: [changeLineNotPositive, changedDayPast],
      tells: ['customer'],
    },
    changeRequestReassess: {
      means: {
        en: 'Says anew what the change means, which must then be confirmed again',
        zh: '重新评估变更，须再次确认',
      },
      from: ['ASSESSED', 'CONFIRMED', 'APPROVED'],
      to: 'ASSESSED',
      brings: assessment,
      effect: true,
      noteRequired: true,
      unless: [orderNotChangeable],
      unlessAfter: [changeLineNotPositive, changedDayPast],
      tells: ['customer'],
    },
    changeRequestConfirm: {
      means: { en: 'The customer’s own people confirm what the change means', zh: '客户确认变更' },
      from: ['ASSESSED'],
      to: 'CONFIRMED',
      by: { ...ofTheCustomer, clause: '2.2.6f' },
      unless: [orderNotChangeable, assessmentStale],
      tells: ['awaited'],
    },
    changeRequestRecordConfirmation: {
      means: { en: 'Records that the customer confirmed the change on paper', zh: '凭客户书面确认登记变更确认' },
      from: ['ASSESSED'],
      to: 'CONFIRMED',
      evidence: ['CUSTOMER_CONFIRMATION'],
      unless: [orderNotChangeable, assessmentStale],
      tells: ['awaited'],
    },
    changeRequestApprove: {
      means: { en: 'Somebody other than who assessed it approves the change', zh: '批准变更' },
      from: ['CONFIRMED'],
      to: 'APPROVED',
      approves: true,
      apart: ['changeRequestAssess', 'changeRequestReassess'],
      unless: [orderNotChangeable, assessmentStale],
      tells: ['owner'],
    },
    changeRequestApply: {
      means: { en: 'Puts the change into the order and tells the departments', zh: '执行变更并通知各部门' },
      from: ['APPROVED'],
      to: 'APPLIED',
      effect: true,
      unless: [orderNotChangeable, assessmentStale, materialWithoutAmendment],
      then: 'orderReady',
    },
    changeRequestReject: {
      means: { en: 'The change is not made', zh: '不予变更' },
      from: ['RAISED', 'ASSESSED', 'CONFIRMED', 'APPROVED'],
      to: 'REJECTED',
      effect: true,
      noteRequired: true,
      tells: ['owner'],
    },
    changeRequestWithdraw: {
      means: { en: 'The customer no longer wants the change', zh: '撤回变更申请' },
      from: ['RAISED', 'ASSESSED'],
      to: 'WITHDRAWN',
      noteRequired: true,
    },
    changeRequestLapse: {
      means: { en: 'The order was cancelled or closed', zh: '随订单取消或关闭失效' },
      from: ['RAISED', 'ASSESSED', 'CONFIRMED', 'APPROVED'],
      to: 'LAPSED',
      inside: ['orderCancel', 'orderClose'],
    },
  },

  limits: [{ setting: 'orderIssue.solutionBySeverity.workdays', pick: 'severity', from: ['RAISED'] }],
});
