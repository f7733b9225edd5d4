import { defineProcess, id, list, type Fact } from '../../core/words.js';
import { OrderIssue } from '../../entities/index.js';
import { orderEnded } from './withinOrder.js';

const departmentNotHanded: Fact = {
  code: 'DEPARTMENT_NOT_HANDED',
  means: { en: 'Hand the order off to the department first', zh: '请先向该部门交接订单' },
  clause: '3.3.1b',
  curable: true,
  sql: (row) => `exists (select from issue_department d where d.issue_id = ${row}.id and not exists (
    select from handoff h where h.record_id = ${row}.order_id and h.department_id = d.department_id))`,
};

export const orderIssueProcess = defineProcess({
  entity: OrderIssue,
  clause: '2.2.6g',

  states: {
    OPEN: { means: { en: 'Open', zh: '待解决' } },
    RESOLVED: { means: { en: 'Resolved, awaiting confirmation', zh: '待确认' } },
    CLOSED: { means: { en: 'Closed: the resolution is confirmed', zh: '已关闭' } },
    LAPSED: { means: { en: 'Lapsed', zh: '已失效' } },
  },

  steps: {
    orderIssueRaise: {
      means: {
        en: 'Raises an issue that obstructs the order and notifies the departments concerned',
        zh: '登记订单问题',
      },
      to: 'OPEN',
      brings: {
        required: ['order', 'kind', 'severity', 'description'],
        extra: { departments: list(50, id({ en: 'Departments concerned', zh: '相关部门' }), 1) },
      },
      effect: true,
      unlessAfter: [orderEnded, departmentNotHanded],
      tells: ['awaited'],
    },
    orderIssueResolve: {
      means: { en: 'Resolves the issue with a description of the solution', zh: '提交解决方案' },
      clause: '3.3.1c',
      from: ['OPEN'],
      to: 'RESOLVED',
      brings: { required: ['solution'] },
      tells: ['awaited'],
    },
    orderIssueConfirm: {
      means: { en: 'Confirms the resolution of the issue as a second person', zh: '确认问题已解决' },
      clause: '3.3.1c',
      from: ['RESOLVED'],
      to: 'CLOSED',
      apart: ['orderIssueResolve'],
    },
    orderIssueReopen: {
      means: { en: 'Reopens the issue', zh: '重新打开问题' },
      clause: '3.3.1c',
      corrects: true,
      from: ['RESOLVED'],
      to: 'OPEN',
      noteRequired: true,
      tells: ['awaited'],
    },
    orderIssueLapse: {
      means: { en: 'Lapses because the order was cancelled', zh: '随订单取消失效' },
      from: ['OPEN', 'RESOLVED'],
      to: 'LAPSED',
      inside: ['orderCancel'],
    },
  },

  limits: [
    {
      setting: 'orderIssue.solutionBySeverity.workdays',
      pick: 'severity',
      from: ['OPEN'],
      until: ['RESOLVED', 'CLOSED', 'LAPSED'],
    },
  ],
});
