import { defineProcess } from '../../core/words.js';
import { RectificationNotice } from '../../entities/index.js';
import { appealedLate } from '../facts.js';
import { dueDayMissing, dueDayOff, extendedOften, isResponsible, ofFoundIn } from './facts.js';

export const rectificationNoticeProcess = defineProcess({
  entity: RectificationNotice,
  clause: '4.1.3b',
  administers: true,

  states: {
    ISSUED: { means: { en: 'Issued, awaiting acknowledgement', zh: '已下达，待签收' } },
    ACKNOWLEDGED: { means: { en: 'Acknowledged, awaiting a rectification plan', zh: '已签收，待制定措施' } },
    APPEALED: { means: { en: 'Under appeal', zh: '申诉中' } },
    RECTIFYING: { means: { en: 'Rectification in progress', zh: '整改中' } },
    SUBMITTED: { means: { en: 'Rectification submitted, awaiting verification', zh: '待验证' } },
    VERIFIED: { means: { en: 'Rectification verified', zh: '已验证' } },
    WITHDRAWN: { means: { en: 'Withdrawn on appeal', zh: '申诉成立，已撤回' } },
  },

  steps: {
    rectificationNoticeIssue: {
      means: { en: 'Issues a rectification notice', zh: '整改通知书下达' },
      to: 'ISSUED',
      inside: ['findingNotify'],
      unlessAfter: [dueDayMissing, dueDayOff],
      tells: ['awaited'],
    },
    rectificationNoticeAcknowledge: {
      means: { en: 'Acknowledges the rectification notice', zh: '签收整改通知书' },
      from: ['ISSUED'],
      to: 'ACKNOWLEDGED',
    },
    rectificationNoticeAppeal: {
      means: { en: 'Appeals against the rectification notice', zh: '对整改通知书提出申诉' },
      from: ['ISSUED', 'ACKNOWLEDGED'],
      to: 'APPEALED',
      brings: { required: ['appeal'] },
      unless: [appealedLate],
      tells: ['awaited'],
    },
    rectificationNoticeUphold: {
      means: { en: 'Dismisses the appeal and upholds the notice, by someone other than the issuer', zh: '驳回申诉' },
      from: ['APPEALED'],
      to: 'ACKNOWLEDGED',
      noteRequired: true,
      apart: ['rectificationNoticeIssue', 'rectificationNoticeAppeal', isResponsible, ofFoundIn],
      tells: ['owner'],
    },
    rectificationNoticeWithdraw: {
      means: {
        en: 'Allows the appeal and withdraws the notice, by someone other than the issuer',
        zh: '申诉成立，撤回通知书',
      },
      from: ['APPEALED'],
      to: 'WITHDRAWN',
      effect: true,
      noteRequired: true,
      apart: ['rectificationNoticeIssue', 'rectificationNoticeAppeal', isResponsible, ofFoundIn],
      tells: ['owner'],
    },
    rectificationNoticePlan: {
      means: { en: 'Submits the rectification plan: cause and measures', zh: '提交整改措施' },
      clause: '4.1.3c',
      from: ['ACKNOWLEDGED'],
      to: 'RECTIFYING',
      brings: { required: ['rootCause', 'corrective', 'preventive'] },
    },
    rectificationNoticeSubmit: {
      means: { en: 'Submits the evidence of rectification', zh: '提交整改证据' },
      clause: '4.1.3c',
      from: ['RECTIFYING'],
      to: 'SUBMITTED',
      brings: { required: ['remedy'] },
      evidence: ['RECTIFICATION_PROOF'],
      tells: ['awaited'],
    },
    rectificationNoticeVerify: {
      means: { en: 'Verifies the rectification as a second person', zh: '验证整改' },
      clause: '4.1.3c',
      from: ['SUBMITTED'],
      to: 'VERIFIED',
      brings: { required: ['verification'] },
      effect: true,
      apart: ['rectificationNoticePlan', 'rectificationNoticeSubmit', isResponsible, ofFoundIn],
      tells: ['owner'],
    },
    rectificationNoticeReject: {
      means: { en: 'Rejects the rectification as incomplete', zh: '退回整改' },
      clause: '4.1.3c',
      from: ['SUBMITTED'],
      to: 'RECTIFYING',
      corrects: true,
      noteRequired: true,
      apart: ['rectificationNoticePlan', 'rectificationNoticeSubmit', isResponsible, ofFoundIn],
      tells: ['owner'],
    },
    rectificationNoticeExtend: {
      means: { en: 'Extends the due date, by someone other than the issuer', zh: '批准延期' },
      clause: '4.1.3c',
      from: ['ISSUED', 'ACKNOWLEDGED', 'RECTIFYING'],
      brings: { required: ['dueDay'] },
      effect: true,
      noteRequired: true,
      apart: ['rectificationNoticeIssue', isResponsible, ofFoundIn],
      unless: [extendedOften],
      unlessAfter: [dueDayOff],
      tells: ['owner'],
    },
  },

  limits: [
    {
      setting: 'rectificationNotice.acknowledgement.workdays',
      from: ['ISSUED'],
      until: ['ACKNOWLEDGED', 'APPEALED', 'RECTIFYING', 'SUBMITTED', 'VERIFIED'],
    },
    {
      on: 'dueDay',
      clause: '4.1.3c',
      from: ['ISSUED', 'RECTIFYING'],
      until: ['SUBMITTED', 'VERIFIED', 'WITHDRAWN'],
      again: ['rectificationNoticeExtend'],
    },
  ],
});
