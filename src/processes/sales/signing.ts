import { fieldsFrom, text } from '../../core/words.js';
import { LegalReview, Signature } from '../../entities/index.js';
import { signedTextDiffers } from './facts.js';

/** What contract and amendment have in common: legal reviews their text, and a signatory signs it as it was approved. */
export const signing = {
  states: {
    DRAFT: { means: { en: 'Draft', zh: '起草中' } },
    LEGAL_REVIEW: { means: { en: 'In legal review', zh: '法务审核中' } },
    CHANGES_REQUESTED: { means: { en: 'Returned for changes', zh: '待修改' } },
    LEGAL_APPROVED: { means: { en: 'Approved by legal', zh: '法务已通过' } },
    PENDING_SIGNATURE: { means: { en: 'Awaiting signature', zh: '待签署' } },
  },

  submit: { clause: '2.2.5b', from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'LEGAL_REVIEW', tells: ['awaited'] },

  withdraw: { clause: '2.2.5b', from: ['LEGAL_REVIEW'], to: 'DRAFT', noteRequired: true },

  return: {
    clause: '2.2.5b',
    corrects: true,
    from: ['LEGAL_REVIEW'],
    to: 'CHANGES_REQUESTED',
    brings: fieldsFrom(LegalReview, { required: ['riskRating', 'checklist'] }),
    effect: true,
    noteRequired: true,
    tells: ['owner'],
  },

  approve: {
    clause: '2.2.5c',
    from: ['LEGAL_REVIEW'],
    to: 'LEGAL_APPROVED',
    brings: fieldsFrom(LegalReview, { required: ['riskRating', 'checklist', 'opinion'] }),
    effect: true,
    approves: true,
    evidence: ['LEGAL_OPINION'],
    tells: ['owner'],
  },

  reopen: {
    clause: '2.2.5c',
    from: ['LEGAL_APPROVED', 'PENDING_SIGNATURE'],
    to: 'CHANGES_REQUESTED',
    effect: true,
    noteRequired: true,
  },

  present: { clause: '2.2.5c', from: ['LEGAL_APPROVED'], to: 'PENDING_SIGNATURE', tells: ['awaited'] },

  sign: {
    clause: '2.2.5c',
    from: ['PENDING_SIGNATURE'],
    to: 'SIGNED',
    brings: fieldsFrom(Signature, {
      required: ['method', 'documentHash'],
      extra: { customerSignatory: text(200, { en: 'Signatory of the customer', zh: '客户方签署人' }) },
    }),
    effect: true,
    approves: true,
    evidence: ['SIGNED_COPY'],
    unlessAfter: [signedTextDiffers],
    tells: ['owner'],
  },

  drop: {
    clause: '2.2.5a',
    from: ['DRAFT', 'CHANGES_REQUESTED', 'LEGAL_APPROVED', 'PENDING_SIGNATURE'],
    to: 'DROPPED',
    noteRequired: true,
  },

  limits: [
    {
      setting: 'contract.legalReview.workdays',
      clause: '2.2.5b',
      from: ['LEGAL_REVIEW'],
      until: ['LEGAL_APPROVED', 'CHANGES_REQUESTED', 'DRAFT'],
    },
    {
      setting: 'contract.signing.workdays',
      clause: '2.2.5c',
      from: ['LEGAL_APPROVED'],
      until: ['SIGNED', 'CHANGES_REQUESTED', 'DROPPED'],
    },
  ],
} as const;

/** The steps of drafting a contract or an amendment: who took one may neither review nor sign it (SOD-05, SOD-06). */
export const makingOf = (noun: 'contract' | 'amendment'): readonly string[] =>
  ['Draft', 'Edit', 'Submit', 'Withdraw', 'Reopen', 'Present'].map((verb) => `${noun}${verb}`);
