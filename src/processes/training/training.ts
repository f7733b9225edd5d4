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
    REQUESTED: { means: { en: 'Asked for, to be approved', zh: '待审批' } },
    SCHEDULED: { means: { en: 'Fixed: people may enrol', zh: '已排期，可报名' } },
    UNDER_WAY: { means: { en: 'Being held', zh: '进行中' } },
    HELD: { means: { en: 'Over: whoever took part says what they think', zh: '已结束，待评估' } },
    EVALUATED: { means: { en: 'It is known what came of it', zh: '已评估' } },
    CLOSED: { means: { en: 'Nothing is left to do', zh: '已关闭' } },
    CANCELLED: { means: { en: 'Not held', zh: '已取消' } },
  },

  steps: {
    trainingSchedule: {
      means: { en: 'Fixes when something is taught', zh: '安排培训' },
      to: 'SCHEDULED',
      brings: { required: content, optional: [...grounds, 'trainer'] },
      unlessAfter: [...sound, isExternal],
    },
    trainingRequest: {
      means: { en: 'Asks to have something taught by others', zh: '申请外部培训' },
      clause: '5.2.3a',
      to: 'REQUESTED',
      brings: { required: content, optional: [...grounds, 'provider', 'neededFor', 'cost'] },
      unlessAfter: [...sound, isNotExternal, providerMissing],
      tells: ['awaited'],
    },
    trainingApprove: {
      means: { en: 'Approves what others teach', zh: '批准外部培训' },
      clause: '5.2.3a',
      from: ['REQUESTED'],
      to: 'SCHEDULED',
      approves: true,
      apart: ['trainingRequest'],
      unless: [financeDecides],
      tells: ['owner'],
    },
    trainingFund: {
      means: { en: 'Finance approves what costs much', zh: '财务批准外部培训' },
      clause: '5.2.3a',
      from: ['REQUESTED'],
      to: 'SCHEDULED',
      approves: true,
      apart: ['trainingRequest'],
      unless: [personnelDecides],
      tells: ['owner'],
    },
    trainingCancel: {
      means: { en: 'It is not held', zh: '取消培训' },
      from: ['REQUESTED', 'SCHEDULED'],
      to: 'CANCELLED',
      noteRequired: true,
    },
    trainingBegin: {
      means: { en: 'It begins', zh: '培训开始' },
      from: ['SCHEDULED'],
      to: 'UNDER_WAY',
      by: runsIt,
    },
    trainingRecordAttendance: {
      means: { en: 'Notes down who took part and who did not', zh: '登记出勤' },
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
      means: { en: 'It is over, and known who took part', zh: '培训结束' },
      from: ['UNDER_WAY'],
      to: 'HELD',
      by: runsIt,
      unless: [attendanceOpen],
    },
    trainingEvaluate: {
      means: {
        en: 'Says what came of it, from what those who took part said and how they were tested',
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
      means: { en: 'Computes what it changed in an indicator of those who took part', zh: '核算培训效果' },
      clause: '5.2.5a',
      from: ['HELD', 'EVALUATED'],
      brings: fieldsFrom(TrainingEffect, { required: ['earlierRun', 'laterRun'], preset: ['indicatorCode'] }),
      effect: true,
      apart: [teachesIt],
      unlessAfter: [periodsOff],
    },
    trainingAdjust: {
      means: { en: 'Says what is done otherwise from now on', zh: '提出培训调整' },
      clause: '5.2.5c',
      from: ['EVALUATED'],
      brings: fieldsFrom(TrainingAdjustment, { required: ['side', 'reason', 'change'] }),
      effect: true,
    },
    trainingClose: {
      means: { en: 'Nothing is left to do', zh: '关闭培训' },
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
