import { defineProcess } from '../../core/words.js';
import { SatisfactionSurvey } from '../../entities/index.js';
import { ofTheCustomer } from '../sales/facts.js';
import { handledSurveyed, notResolved } from './ticketFacts.js';

export const satisfactionSurveyProcess = defineProcess({
  entity: SatisfactionSurvey,
  clause: '2.4.4a',

  states: {
    SENT: { means: { en: 'With the customer', zh: '待客户答复' } },
    ANSWERED: { means: { en: 'The customer said what they think', zh: '已答复' } },
    EXPIRED: { means: { en: 'The customer did not answer in time', zh: '已过期' } },
    SPARED: { means: { en: 'The customer was asked just before, and is left in peace', zh: '免打扰，未发送' } },
  },

  steps: {
    satisfactionSurveySend: {
      means: { en: 'The customer is asked what they think of how it was solved', zh: '发送满意度调查' },
      to: 'SENT',
      inside: ['ticketResolve'],
      tells: ['customer'],
    },
    satisfactionSurveySpare: {
      means: { en: 'The customer was asked just before, and is left in peace', zh: '间隔期内免于调查' },
      to: 'SPARED',
      inside: ['ticketResolve'],
    },
    satisfactionSurveyAnswer: {
      means: { en: 'The customer’s own people say what they think', zh: '客户答复满意度调查' },
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
      means: { en: 'The customer did not answer in time', zh: '满意度调查过期' },
      from: ['SENT'],
      to: 'EXPIRED',
      system: true,
    },
  },

  limits: [{ setting: 'satisfactionSurvey.answer.days', from: ['SENT'], takes: 'satisfactionSurveyExpire' }],
});
