import { defineProcess } from '../../core/words.js';
import { FollowUp } from '../../entities/index.js';
import { handledFollowedUp } from './ticketFacts.js';

export const followUpProcess = defineProcess({
  entity: FollowUp,
  clause: '2.4.4e',

  states: {
    OPEN: { means: { en: 'To be found out', zh: '待回访' } },
    DONE: { means: { en: 'It is known why, and what is to become better', zh: '已回访' } },
  },

  steps: {
    followUpOpen: {
      means: { en: 'A low score is to be followed up', zh: '低分触发回访' },
      to: 'OPEN',
      inside: ['satisfactionSurveyAnswer'],
      tells: ['awaited'],
    },
    followUpComplete: {
      means: { en: 'Says why the score was low, and what is to become better', zh: '完成低分回访' },
      from: ['OPEN'],
      to: 'DONE',
      brings: { required: ['finding', 'remedy'] },
      apart: [handledFollowedUp],
    },
  },

  limits: [{ setting: 'satisfactionSurvey.lowScoreFollowUp.workdays', from: ['OPEN'] }],
});
