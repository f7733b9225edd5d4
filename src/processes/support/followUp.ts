import { defineProcess } from '../../core/words.js';
import { FollowUp } from '../../entities/index.js';
import { handledFollowedUp } from './ticketFacts.js';

export const followUpProcess = defineProcess({
  entity: FollowUp,
  clause: '2.4.4e',

  states: {
    OPEN: { means: { en: 'Open', zh: '待回访' } },
    DONE: { means: { en: 'Completed with cause and improvement', zh: '已回访' } },
  },

  steps: {
    followUpOpen: {
      means: { en: 'Opens a follow-up of a low satisfaction score', zh: '低分触发回访' },
      to: 'OPEN',
      inside: ['satisfactionSurveyAnswer'],
      tells: ['awaited'],
    },
    followUpComplete: {
      means: { en: 'Completes the follow-up with the cause of the low score and the improvement', zh: '完成低分回访' },
      from: ['OPEN'],
      to: 'DONE',
      brings: { required: ['finding', 'remedy'] },
      apart: [handledFollowedUp],
    },
  },

  limits: [{ setting: 'satisfactionSurvey.lowScoreFollowUp.workdays', from: ['OPEN'] }],
});
