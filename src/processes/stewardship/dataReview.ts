import { defineProcess, takenBy, type Fact } from '../../core/words.js';
import { DataReview } from '../../entities/index.js';

const tookAStep: Fact = {
  code: 'ENTERED_DATA',
  means: {
    en: 'Whoever took a step on a record does not review its data (SOD-19)',
    zh: '经办过该记录的人员不得审核其数据（SOD-19）',
  },
  clause: '3.2.2b',
  sql: (row, actors) => `exists (select from step_record s where s.record_id = ${row}.record_id
    and ${takenBy(actors, 's')})`,
};

/** Until its data are found right a record is in no figure (3.2.2). */
export const dataReviewProcess = defineProcess({
  entity: DataReview,
  clause: '3.2.2a',

  states: {
    PENDING: { means: { en: 'To be reviewed', zh: '待审核' } },
    REJECTED: { means: { en: 'Something is wrong, as the last note says', zh: '已退回，待更正' } },
    CORRECTED: { means: { en: 'Put right, to be reviewed once more', zh: '已更正，待复核' } },
    APPROVED: { means: { en: 'The data are right, and count', zh: '审核通过' } },
    DISCARDED: { means: { en: 'The data stay wrong, and count nowhere', zh: '已作废，不计入指标' } },
  },

  steps: {
    dataReviewOpen: {
      means: { en: 'The data of a record are to be reviewed', zh: '数据进入审核' },
      to: 'PENDING',
      inside: ['ticketAccept', 'contractSign', 'orderRecordAcceptance'],
      effect: true,
      tells: ['awaited'],
    },
    dataReviewApprove: {
      means: { en: 'Finds the data right: from now on they count', zh: '审核通过' },
      clause: '3.2.2b',
      from: ['PENDING', 'CORRECTED'],
      to: 'APPROVED',
      effect: true,
      approves: true,
      apart: [tookAStep, 'dataReviewCorrect'],
    },
    dataReviewReject: {
      means: { en: 'Finds something wrong, and says what', zh: '审核退回' },
      clause: '3.2.2c',
      from: ['PENDING', 'CORRECTED'],
      to: 'REJECTED',
      noteRequired: true,
      apart: [tookAStep, 'dataReviewCorrect'],
      tells: ['owner'],
    },
    dataReviewCorrect: {
      means: { en: 'Says what was put right', zh: '说明更正情况' },
      clause: '3.2.2c',
      from: ['REJECTED'],
      to: 'CORRECTED',
      noteRequired: true,
      tells: ['awaited'],
    },
    dataReviewDiscard: {
      means: { en: 'What is wrong cannot be put right: the data never count', zh: '无法更正，作废该数据' },
      clause: '3.2.2c',
      from: ['REJECTED'],
      to: 'DISCARDED',
      noteRequired: true,
      apart: [tookAStep, 'dataReviewCorrect'],
      tells: ['owner'],
    },
  },

  limits: [
    {
      setting: 'dataReviewTask.decision.hours',
      clause: '3.2.2b',
      from: ['PENDING', 'CORRECTED'],
      until: ['REJECTED', 'APPROVED', 'DISCARDED'],
    },
  ],
});
