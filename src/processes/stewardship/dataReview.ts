import { defineProcess, takenBy, type Fact } from '../../core/words.js';
import { DataReview } from '../../entities/index.js';

const tookAStep: Fact = {
  code: 'ENTERED_DATA',
  means: {
    en: 'Nobody who took a step on a record may review its data (SOD-19)',
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
    PENDING: { means: { en: 'Awaiting review', zh: '待审核' } },
    REJECTED: { means: { en: 'Rejected, awaiting correction', zh: '已退回，待更正' } },
    CORRECTED: { means: { en: 'Corrected, awaiting another review', zh: '已更正，待复核' } },
    APPROVED: { means: { en: 'Approved: the data count', zh: '审核通过' } },
    DISCARDED: { means: { en: 'Discarded: the data do not count', zh: '已作废，不计入指标' } },
  },

  steps: {
    dataReviewOpen: {
      means: { en: 'Opens a review of a record’s data', zh: '数据进入审核' },
      to: 'PENDING',
      inside: ['ticketAccept', 'contractSign', 'orderRecordAcceptance'],
      effect: true,
      tells: ['awaited'],
    },
    dataReviewApprove: {
      means: { en: 'Approves the data, which count from now on', zh: '审核通过' },
      clause: '3.2.2b',
      from: ['PENDING', 'CORRECTED'],
      to: 'APPROVED',
      effect: true,
      approves: true,
      apart: [tookAStep, 'dataReviewCorrect'],
    },
    dataReviewReject: {
      means: { en: 'Rejects the data and states the errors to correct', zh: '审核退回' },
      clause: '3.2.2c',
      from: ['PENDING', 'CORRECTED'],
      to: 'REJECTED',
      noteRequired: true,
      apart: [tookAStep, 'dataReviewCorrect'],
      tells: ['owner'],
    },
    dataReviewCorrect: {
      means: { en: 'Records the correction of the data', zh: '说明更正情况' },
      clause: '3.2.2c',
      from: ['REJECTED'],
      to: 'CORRECTED',
      noteRequired: true,
      tells: ['awaited'],
    },
    dataReviewDiscard: {
      means: { en: 'Discards data that cannot be corrected; they do not count', zh: '无法更正，作废该数据' },
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
