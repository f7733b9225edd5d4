import { defineProcess } from '../../core/words.js';
import { SatisfactionSurvey } from '../../entities/index.js';
import { ofTheCustomer } from '../sales/facts.js';
import { handledSurveyed, notResolved } from './ticketFacts.js';

export const satisfactionSurveyProcess = defineProcess({
  entity: SatisfactionSurvey,
  clause: '2.4.4a',

  states: {
    SENT: { means: { en: 'Sent, awaiting the customer’s answer', zh: '待客户答复' } },
    ANSWERED: { means: { en: 'Answered by the customer', zh: '已答复' } },
    EXPIRED: { means: { en: 'Expired without an answer', zh: '已过期' } },
    SPARED: { means: { en: 'Not sent: the customer was surveyed recently', zh: '免打扰，未发送' } },
  },

  steps: {
    satisfactionSurveySend: {
      means: { en: 'Sends a satisfaction survey about the resolved ticket', zh: '发送满意度调查' },
      to: 'SENT',
      inside: ['ticketResolve'],
      tells: ['customer'],
    },
    satisfactionSurveySpare: {
      means: { en: 'Skips the survey because the customer was surveyed recently', zh: '间隔期内免于调查' },
      to: 'SPARED',
      inside: ['ticketResolve'],
    },
    satisfactionSurveyAnswer: {
      means: { en: 'Answers the satisfaction survey as the customer', zh: '客户答复满意度调查' },
      clause: '2.4.4b',
      from: ['SENT'],
      to: 'ANSWERED',
      brings: { required: ['score'], optional: ['comment', 'factor'] },
      effect: true,
      by: { ...ofTheCustomer, clause: '2.4.4b' },
      apart: [handledSurveyed],
      unless: [notResolved],
    },
    satisfactionSurveyExpire: {
      means: { en: 'Expires because the customer did not answer in time', zh: '满意度调查过期' },
      from: ['SENT'],
      to: 'EXPIRED',
      system: true,
    },
  },

  limits: [{ setting: 'satisfactionSurvey.answer.days', from: ['SENT'], takes: 'satisfactionSurveyExpire' }],
});
