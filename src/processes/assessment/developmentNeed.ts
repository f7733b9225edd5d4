import type { Fact } from '../../core/fact.js';
import { defineProcess } from '../../core/process.js';
import { DevelopmentNeed } from '../../entities/assessment/DevelopmentNeed.js';

const isLearner: Fact = {
  code: 'OWN_NEED',
  means: { en: 'Nobody decides about what they themselves are to learn', zh: '不得自行决定本人的发展需求' },
  clause: '4.4.3a',
  sql: (row, actors) => `${row}.learner_id = any(${actors})`,
};

export const developmentNeedProcess = defineProcess({
  entity: DevelopmentNeed,
  clause: '4.4.3a',
  administers: true,

  states: {
    IDENTIFIED: { means: { en: 'Seen; something is to be done', zh: '已识别' } },
    PLANNED: { means: { en: 'It is known what is done about it', zh: '已制定措施' } },
    WAIVED: { means: { en: 'Nothing is done, for a reason', zh: '已说明不予处理的理由' } },
    CLOSED: { means: { en: 'Done, with what came of it', zh: '已完成' } },
  },

  steps: {
    needIdentify: {
      means: { en: 'A low score becomes a need', zh: '低分形成发展需求' },
      clause: '4.4.3a',
      to: 'IDENTIFIED',
      inside: ['cycleLock'],
      tells: ['owner'],
    },
    needRaise: {
      means: { en: 'Says what somebody is to learn', zh: '提出发展需求' },
      clause: '4.4.3b',
      to: 'IDENTIFIED',
      carries: true,
      unlessAfter: [isLearner],
    },
    needPlan: {
      means: { en: 'Says what is done about it', zh: '制定改进措施' },
      clause: '4.4.3c',
      from: ['IDENTIFIED', 'PLANNED'],
      to: 'PLANNED',
      carries: true,
      apart: [isLearner],
    },
    needWaive: {
      means: { en: 'Says why nothing is done', zh: '说明不予处理的理由' },
      clause: '4.4.3a',
      from: ['IDENTIFIED', 'PLANNED'],
      to: 'WAIVED',
      apart: [isLearner],
      noteRequired: true,
    },
    needClose: {
      means: { en: 'Says what came of it', zh: '完成改进' },
      clause: '4.4.3e',
      from: ['PLANNED'],
      to: 'CLOSED',
      carries: true,
      apart: [isLearner],
    },
  },

  limits: [
    {
      setting: 'developmentNeed.raising.workdays',
      clause: '4.4.3a',
      from: ['IDENTIFIED'],
      until: ['PLANNED', 'WAIVED', 'CLOSED'],
    },
  ],
});
