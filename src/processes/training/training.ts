import { atMost, defineProcess, fieldsFrom, id, is, list } from '../../core/words.js';
import { Training, TrainingAdjustment, TrainingEffect } from '../../entities/index.js';
import { endsBeforeItBegins } from '../facts.js';
import { unknownIndicator } from '../assessment/unknownIndicator.js';
import {
  adjustmentMissing,
  attendanceOpen,
  courseClosed,
  effectMissing,
  financeDecides,
  isExternal,
  isNotExternal,
  measuredUnknown,
  periodsOff,
  personnelDecides,
  providerMissing,
  reactionsOpen,
  runsIt,
  teachesIt,
  trainerUnqualified,
  unplanned,
} from './trainingFacts.js';

const sound = [
  unplanned,
  unknownIndicator,
  endsBeforeItBegins('5.2.1a', is(Training, { endsAt: atMost('startsAt') })),
  trainerUnqualified,
  courseClosed,
];

const content = ['title', 'category', 'mode', 'objective', 'startsAt', 'endsAt'] as const;
const grounds = ['planItem', 'unplannedBecause', 'indicatorCode', 'course', 'seats'] as const;
const enrolments = (en: string, zh: string) => list(500, id({ en, zh }));

export const trainingProcess = defineProcess({
  entity: Training,
  clause: '5.2.1a',
  administers: true,

  states: {
    REQUESTED: { means: { en: 'Requested, awaiting approval', zh: '待审批' } },
    SCHEDULED: { means: { en: 'Scheduled, open for enrolment', zh: '已排期，可报名' } },
    UNDER_WAY: { means: { en: 'In progress', zh: '进行中' } },
    HELD: { means: { en: 'Held, awaiting the learners’ ratings', zh: '已结束，待评估' } },
    EVALUATED: { means: { en: 'Evaluated', zh: '已评估' } },
    CLOSED: { means: { en: 'Closed', zh: '已关闭' } },
    CANCELLED: { means: { en: 'Cancelled', zh: '已取消' } },
  },

  steps: {
    trainingSchedule: {
      means: { en: 'Schedules a training', zh: '安排培训' },
      to: 'SCHEDULED',
      brings: { required: content, optional: [...grounds, 'trainer'] },
      unlessAfter: [...sound, isExternal],
    },
    trainingRequest: {
      means: { en: 'Requests an external training', zh: '申请外部培训' },
      clause: '5.2.3a',
      to: 'REQUESTED',
      brings: { required: content, optional: [...grounds, 'provider', 'neededFor', 'cost'] },
      unlessAfter: [...sound, isNotExternal, providerMissing],
      tells: ['awaited'],
    },
    trainingApprove: {
      means: { en: 'Approves an external training', zh: '批准外部培训' },
      clause: '5.2.3a',
      from: ['REQUESTED'],
      to: 'SCHEDULED',
      approves: true,
      apart: ['trainingRequest'],
      unless: [financeDecides],
      tells: ['owner'],
    },
    trainingFund: {
      means: { en: 'Approves, for finance, the cost of an expensive external training', zh: '财务批准外部培训' },
      clause: '5.2.3a',
      from: ['REQUESTED'],
      to: 'SCHEDULED',
      approves: true,
      apart: ['trainingRequest'],
      unless: [personnelDecides],
      tells: ['owner'],
    },
    trainingCancel: {
      means: { en: 'Cancels the training', zh: '取消培训' },
      from: ['REQUESTED', 'SCHEDULED'],
      to: 'CANCELLED',
      noteRequired: true,
    },
    trainingBegin: {
      means: { en: 'Starts the training', zh: '培训开始' },
      from: ['SCHEDULED'],
      to: 'UNDER_WAY',
      by: runsIt,
    },
    trainingRecordAttendance: {
      means: { en: 'Records the attendance of the learners', zh: '登记出勤' },
      from: ['UNDER_WAY'],
      brings: {
        extra: {
          attended: enrolments('The enrolments of those who took part', '出勤学员的报名'),
          absent: enrolments('The enrolments of those who did not', '缺席学员的报名'),
        },
      },
      effect: true,
      by: runsIt,
    },
    trainingHold: {
      means: { en: 'Ends the training once attendance is recorded', zh: '培训结束' },
      from: ['UNDER_WAY'],
      to: 'HELD',
      by: runsIt,
      unless: [attendanceOpen],
    },
    trainingEvaluate: {
      means: {
        en: 'Evaluates the training from the learners’ ratings and test results',
        zh: '评估培训',
      },
      clause: '5.2.5a',
      from: ['HELD'],
      to: 'EVALUATED',
      brings: { required: ['evaluation'] },
      effect: true,
      apart: [teachesIt],
      unless: [reactionsOpen],
      tells: ['owner'],
    },
    trainingMeasure: {
      means: { en: 'Computes the effect of the training on an indicator of the learners', zh: '核算培训效果' },
      clause: '5.2.5a',
      from: ['HELD', 'EVALUATED'],
      brings: fieldsFrom(TrainingEffect, { required: ['earlierRun', 'laterRun'], preset: ['indicatorCode'] }),
      effect: true,
      apart: [teachesIt],
      unlessAfter: [measuredUnknown, periodsOff],
    },
    trainingAdjust: {
      means: { en: 'Records an adjustment after a training that fell short', zh: '提出培训调整' },
      clause: '5.2.5c',
      from: ['EVALUATED'],
      brings: fieldsFrom(TrainingAdjustment, { required: ['side', 'reason', 'change'] }),
      effect: true,
    },
    trainingClose: {
      means: { en: 'Closes the training', zh: '关闭培训' },
      clause: '5.2.5e',
      from: ['EVALUATED'],
      to: 'CLOSED',
      unless: [effectMissing, adjustmentMissing],
    },
  },

  limits: [
    { setting: 'trainingEvaluation.completion.days', clause: '5.2.5a', from: ['HELD'], until: ['EVALUATED', 'CLOSED'] },
  ],
});
