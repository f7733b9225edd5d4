import { defineProcess } from '../../core/words.js';
import { Obligation } from '../../entities/index.js';
import { contractIsNotRunning } from './facts.js';

export const obligationProcess = defineProcess({
  entity: Obligation,
  clause: '2.2.5d',

  states: {
    AGREED: { means: { en: 'Agreed, to be fulfilled', zh: '待履行' }, rests: true },
    FULFILLED: { means: { en: 'Fulfilled', zh: '已履行' } },
  },

  steps: {
    obligationAgree: {
      means: { en: 'Agrees an obligation in the draft of the contract', zh: '随合同起草约定' },
      to: 'AGREED',
      inside: ['contractDraft', 'contractEdit', 'contractReopen'],
    },
    obligationFulfil: {
      means: { en: 'Records the obligation as fulfilled', zh: '义务已履行' },
      from: ['AGREED'],
      to: 'FULFILLED',
      noteRequired: true,
      evidence: ['OBLIGATION_PROOF'],
      unless: [contractIsNotRunning],
      then: 'contractComplete',
    },
  },
});
