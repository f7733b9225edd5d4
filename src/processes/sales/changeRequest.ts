import { defineProcess, optional, rows } from '../../core/words.js';
import { ChangeLine, ChangeRequest } from '../../entities/index.js';
import {
  assessmentStale,
  changedDayPast,
  changeLineNotPositive,
  changeLineUnnamed,
  materialWithoutAmendment,
} from './changeFacts.js';
import { ofTheCustomer } from './facts.js';
import { changeTooLarge } from './tooLarge.js';
import { orderNotChangeable } from './withinOrder.js';

const lines = optional(
  rows(ChangeLine, {
    en: 'All lines of the order as changed; none for no change',
    zh: '变更后的全部订单行；不变则不填',
    required: ['quantity', 'price'],
    optional: ['line', 'product', 'name', 'specification', 'unit'],
  }),
);

const assessment = { required: ['assessment'], optional: ['deliverBy'], lines: { lines } } as const;

const assessed = [changeLineNotPositive, changeLineUnnamed, changeTooLarge, changedDayPast];

export const changeRequestProcess = defineProcess({
  entity: ChangeRequest,
  clause: '2.2.6f',

  states: {
    RAISED: { means: { en: 'Awaiting assessment', zh: '待评估' } },
    ASSESSED: { means: { en: 'Awaiting the customer’s confirmation', zh: '待客户确认' } },
    CONFIRMED: { means: { en: 'Awaiting approval', zh: '待批准' } },
    APPROVED: { means: { en: 'Approved, awaiting execution', zh: '待执行' } },
    APPLIED: { means: { en: 'Applied to the order', zh: '已执行' } },
    REJECTED: { means: { en: 'Rejected', zh: '未批准' } },
    WITHDRAWN: { means: { en: 'Withdrawn', zh: '已撤回' } },
    LAPSED: { means: { en: 'Lapsed', zh: '已失效' } },
  },

  steps: {
    changeRequestRaise: {
      means: { en: 'Raises a change request for an order, by the customer or by sales', zh: '提出订单变更' },
      to: 'RAISED',
      brings: { required: ['order', 'request'], preset: ['severity'] },
      effect: true,
      unlessAfter: [orderNotChangeable],
      tells: ['awaited'],
    },
    changeRequestAssess: {
      means: { en: 'Assesses the effect of the change on price and delivery date', zh: '评估变更对价格与交货期的影响' },
      from: ['RAISED'],
      to: 'ASSESSED',
      brings: assessment,
      effect: true,
      unless: [orderNotChangeable],
      unlessAfter: assessed,
      tells: ['customer'],
    },
    changeRequestReassess: {
      means: {
        en: 'Reassesses the change; the customer must confirm again',
        zh: '重新评估变更，须再次确认',
      },
      from: ['ASSESSED', 'CONFIRMED', 'APPROVED'],
      to: 'ASSESSED',
      brings: assessment,
      effect: true,
      noteRequired: true,
      unless: [orderNotChangeable],
      unlessAfter: assessed,
      tells: ['customer'],
    },
    changeRequestConfirm: {
      means: { en: 'Confirms the assessed change as the customer', zh: '客户确认变更' },
      from: ['ASSESSED'],
      to: 'CONFIRMED',
      by: { ...ofTheCustomer, clause: '2.2.6f' },
      unless: [orderNotChangeable, assessmentStale],
      tells: ['awaited'],
    },
    changeRequestRecordConfirmation: {
      means: { en: 'Records the customer’s confirmation of the change on paper', zh: '凭客户书面确认登记变更确认' },
      from: ['ASSESSED'],
      to: 'CONFIRMED',
      evidence: ['CUSTOMER_CONFIRMATION'],
      unless: [orderNotChangeable, assessmentStale],
      tells: ['awaited'],
    },
    changeRequestApprove: {
      means: { en: 'Approves the change, by someone other than the assessor', zh: '批准变更' },
      from: ['CONFIRMED'],
      to: 'APPROVED',
      approves: true,
      apart: ['changeRequestAssess', 'changeRequestReassess'],
      unless: [orderNotChangeable, assessmentStale],
      tells: ['owner'],
    },
    changeRequestApply: {
      means: { en: 'Applies the change to the order and notifies the departments', zh: '执行变更并通知各部门' },
      from: ['APPROVED'],
      to: 'APPLIED',
      effect: true,
      unless: [orderNotChangeable, assessmentStale, materialWithoutAmendment],
      then: 'orderReady',
    },
    changeRequestReject: {
      means: { en: 'Rejects the change request', zh: '不予变更' },
      from: ['RAISED', 'ASSESSED', 'CONFIRMED', 'APPROVED'],
      to: 'REJECTED',
      effect: true,
      noteRequired: true,
      tells: ['owner'],
    },
    changeRequestWithdraw: {
      means: { en: 'Withdraws the change request', zh: '撤回变更申请' },
      from: ['RAISED', 'ASSESSED'],
      to: 'WITHDRAWN',
      noteRequired: true,
    },
    changeRequestLapse: {
      means: { en: 'Lapses because the order was cancelled or closed', zh: '随订单取消或关闭失效' },
      from: ['RAISED', 'ASSESSED', 'CONFIRMED', 'APPROVED'],
      to: 'LAPSED',
      inside: ['orderCancel', 'orderClose'],
    },
  },

  limits: [{ setting: 'orderIssue.solutionBySeverity.workdays', pick: 'severity', from: ['RAISED'] }],
});
