import { defineProcess } from '../../core/words.js';
import { RectificationNotice } from '../../entities/index.js';
import { appealedLate } from '../facts.js';
import { dueDayMissing, dueDayOff, extendedOften, isResponsible, ofFoundIn } from './facts.js';

export const rectificationNoticeProcess = defineProcess({
  entity: RectificationNotice,
  clause: '4.1.3b',
  administers: true,

  states: {
    ISSUED: { means: { en: 'Issued, to be acknowledged', zh: '已下达，待签收' } },
    ACKNOWLEDGED: { means: { en: 'Acknowledged, to be planned', zh: '已签收，待制定措施' } },
    APPEALED: { means: { en: 'Those responsible appealed: somebody else than the issuer settles it', zh: '申诉中' } },
    RECTIFYING: { means: { en: 'Being put right', zh: '整改中' } },
    SUBMITTED: { means: { en: 'Put right, as whoever did says; to be verified', zh: '待验证' } },
    VERIFIED: { means: { en: 'Put right, as somebody else verified', zh: '已验证' } },
    WITHDRAWN: { means: { en: 'Taken back, for the appeal was right', zh: '申诉成立，已撤回' } },
  },

  steps: {
    rectificationNoticeIssue: {
      means: { en: 'A notice is issued', zh: '整改通知书下达' },
      to: 'ISSUED',
      inside: ['findingNotify'],
      unlessAfter: [dueDayMissing, dueDayOff],
      tells: ['awaited'],
    },
    rectificationNoticeAcknowledge: {
      means: { en: 'Those responsible have taken note', zh: '签收整改通知书' },
      from: ['ISSUED'],
      to: 'ACKNOWLEDGED',
    },
    rectificationNoticeAppeal: {
      means: { en: 'Those responsible say what is wrong with it', zh: '对整改通知书提出申诉' },
      from: ['ISSUED', 'ACKNOWLEDGED'],
      to: 'APPEALED',
      brings: { required: ['appeal'] },
      unless: [appealedLate],
      tells: ['awaited'],
    },
    rectificationNoticeUphold: {
      means: { en: 'Another than whoever issued it dismisses the appeal: it is to be put right', zh: '驳回申诉' },
      from: ['APPEALED'],
      to: 'ACKNOWLEDGED',
      noteRequired: true,
      apart: ['rectificationNoticeIssue', 'rectificationNoticeAppeal', isResponsible, ofFoundIn],
      tells: ['owner'],
    },
    rectificationNoticeWithdraw: {
      means: {
        en: 'Another than whoever issued it takes it back, for the appeal is right',
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
      means: { en: 'Says why it came about and what is done', zh: '提交整改措施' },
      clause: '4.1.3c',
      from: ['ACKNOWLEDGED'],
      to: 'RECTIFYING',
      brings: { required: ['rootCause', 'corrective', 'preventive'] },
    },
    rectificationNoticeSubmit: {
      means: { en: 'Says that it is put right, with proof', zh: '提交整改证据' },
      clause: '4.1.3c',
      from: ['RECTIFYING'],
      to: 'SUBMITTED',
      brings: { required: ['remedy'] },
      evidence: ['RECTIFICATION_PROOF'],
      tells: ['awaited'],
    },
    rectificationNoticeVerify: {
      means: { en: 'Somebody else verifies that it is put right', zh: '验证整改' },
      clause: '4.1.3c',
      from: ['SUBMITTED'],
      to: 'VERIFIED',
      brings: { required: ['verification'] },
      effect: true,
      apart: ['rectificationNoticePlan', 'rectificationNoticeSubmit', isResponsible, ofFoundIn],
      tells: ['owner'],
    },
    rectificationNoticeReject: {
      means: { en: 'It is not put right yet', zh: '退回整改' },
      clause: '4.1.3c',
      from: ['SUBMITTED'],
      to: 'RECTIFYING',
      corrects: true,
      noteRequired: true,
      apart: ['rectificationNoticePlan', 'rectificationNoticeSubmit', isResponsible, ofFoundIn],
      tells: ['owner'],
    },
    rectificationNoticeExtend: {
      means: { en: 'Another than whoever issued it gives more time', zh: '批准延期' },
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
