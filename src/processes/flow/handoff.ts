import { defineProcess } from '../../core/words.js';
import { Handoff } from '../../entities/index.js';
import { departmentClosed } from '../organization/facts.js';
import { recordOnHold } from '../sales/withinOrder.js';

export const handoffProcess = defineProcess({
  entity: Handoff,
  clause: '2.2.6a',

  states: {
    SENT: { means: { en: 'To be acknowledged by the department', zh: '待部门确认' } },
    QUERIED: { means: { en: 'The department has asked back', zh: '部门已提问' } },
    ACKNOWLEDGED: { means: { en: 'The department knows what it is to do', zh: '部门已确认' } },
    LAPSED: { means: { en: 'No longer asked for', zh: '已失效' } },
  },

  steps: {
    handoffSend: {
      means: { en: 'A department is told what it is to do', zh: '向部门发出交接单' },
      to: 'SENT',
      inside: ['orderHandOff', 'orderInvolve', 'changeRequestApply'],
      unlessAfter: [departmentClosed],
      tells: ['awaited'],
    },
    handoffAcknowledge: {
      means: { en: 'The department acknowledges what it was handed', zh: '部门确认接收' },
      from: ['SENT'],
      to: 'ACKNOWLEDGED',
      unless: [recordOnHold],
      then: 'orderAcknowledge',
    },
    handoffQuery: {
      means: { en: 'The department asks back before it acknowledges', zh: '部门提出疑问' },
      clause: '3.3.1a',
      from: ['SENT'],
      to: 'QUERIED',
      noteRequired: true,
      tells: ['owner'],
    },
    handoffAnswer: {
      means: { en: 'Answers what the department asked', zh: '答复部门疑问' },
      clause: '3.3.1a',
      from: ['QUERIED'],
      to: 'SENT',
      noteRequired: true,
      tells: ['awaited'],
    },
    handoffLapse: {
      means: { en: 'The order was cancelled or closed', zh: '随订单取消或关闭失效' },
      from: ['SENT', 'QUERIED'],
      to: 'LAPSED',
      inside: ['orderCancel', 'orderClose'],
    },
  },

  limits: [{ setting: 'order.handoffAck.hours', from: ['SENT'], paused: ['QUERIED'] }],
});
