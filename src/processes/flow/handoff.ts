import { defineProcess } from '../../core/words.js';
import { Handoff } from '../../entities/index.js';
import { departmentClosed } from '../organization/facts.js';
import { recordOnHold } from '../sales/withinOrder.js';

export const handoffProcess = defineProcess({
  entity: Handoff,
  clause: '2.2.6a',

  states: {
    SENT: { means: { en: 'Awaiting acknowledgement by the department', zh: '待部门确认' } },
    QUERIED: { means: { en: 'Query raised by the department', zh: '部门已提问' } },
    ACKNOWLEDGED: { means: { en: 'Acknowledged by the department', zh: '部门已确认' } },
    LAPSED: { means: { en: 'Lapsed', zh: '已失效' } },
  },

  steps: {
    handoffSend: {
      means: { en: 'Sends a handoff to a department', zh: '向部门发出交接单' },
      to: 'SENT',
      inside: ['orderHandOff', 'orderInvolve', 'changeRequestApply'],
      unlessAfter: [departmentClosed],
      tells: ['awaited'],
    },
    handoffAcknowledge: {
      means: { en: 'Acknowledges the handoff for the department', zh: '部门确认接收' },
      from: ['SENT'],
      to: 'ACKNOWLEDGED',
      unless: [recordOnHold],
      then: 'orderAcknowledge',
    },
    handoffQuery: {
      means: { en: 'Raises a query about the handoff before acknowledging it', zh: '部门提出疑问' },
      clause: '3.3.1a',
      from: ['SENT'],
      to: 'QUERIED',
      noteRequired: true,
      tells: ['owner'],
    },
    handoffAnswer: {
      means: { en: 'Answers the department’s query', zh: '答复部门疑问' },
      clause: '3.3.1a',
      from: ['QUERIED'],
      to: 'SENT',
      noteRequired: true,
      tells: ['awaited'],
    },
    handoffLapse: {
      means: { en: 'Lapses because the order was cancelled or closed', zh: '随订单取消或关闭失效' },
      from: ['SENT', 'QUERIED'],
      to: 'LAPSED',
      inside: ['orderCancel', 'orderClose'],
    },
  },

  limits: [{ setting: 'order.handoffAck.hours', from: ['SENT'], paused: ['QUERIED'] }],
});
