import { defineProcess } from '../../core/process.js';
import { Contract } from '../../entities/sales/Contract.js';
import {
  anObligationIsOpen,
  aPartyHasNoObligation,
  customerBlocked,
  notAgreed,
  salesLine,
  scheduleDoesNotAddUp,
  signedTextDiffers,
  textChanged,
} from './facts.js';

const wording = ['contractDraft', 'contractEdit', 'contractReopen'];

export const contractProcess = defineProcess({
  entity: Contract,
  clause: '2.2.5',

  states: {
    DRAFT: { means: { en: 'Being written', zh: '起草中' } },
    LEGAL_REVIEW: { means: { en: 'With the legal department', zh: '法务审核中' } },
    CHANGES_REQUESTED: { means: { en: 'Returned to be changed', zh: '待修改' } },
    LEGAL_APPROVED: { means: { en: 'Found fit to sign', zh: '法务已通过' } },
    PENDING_SIGNATURE: { means: { en: 'With the signatory', zh: '待签署' } },
    SIGNED: { means: { en: 'Binding, and not to be changed', zh: '已签订' } },
    EXECUTING: { means: { en: 'Being carried out', zh: '履行中' } },
    COMPLETED: { means: { en: 'Every obligation is fulfilled', zh: '已履行完毕' } },
    TERMINATED: { means: { en: 'Ended before it was fulfilled', zh: '已终止' } },
    DROPPED: { means: { en: 'Given up before it was signed', zh: '已放弃' } },
  },

  steps: {
    contractDraft: {
      means: { en: 'Begins a contract on terms that both sides agreed on', zh: '依谈妥的条件起草合同' },
      clause: '2.2.5a',
      to: 'DRAFT',
      carries: true,
      unlessAfter: [notAgreed, customerBlocked],
    },
    contractEdit: {
      means: { en: 'Changes the draft', zh: '修改合同草稿' },
      clause: '2.2.5a',
      from: ['DRAFT', 'CHANGES_REQUESTED'],
      carries: true,
      unlessAfter: [notAgreed],
    },
    contractSubmit: {
      means: { en: 'Hands the contract to legal', zh: '提交法务审核' },
      clause: '2.2.5b',
      from: ['DRAFT', 'CHANGES_REQUESTED'],
      to: 'LEGAL_REVIEW',
      unless: [aPartyHasNoObligation, scheduleDoesNotAddUp, customerBlocked],
    },
    contractWithdraw: {
      means: { en: 'Takes the contract back from legal', zh: '撤回法务审核' },
      clause: '2.2.5b',
      from: ['LEGAL_REVIEW'],
      to: 'DRAFT',
      noteRequired: true,
    },
    contractReturn: {
      means: { en: 'Legal asks for changes', zh: '法务退回修改' },
      clause: '2.2.5b',
      from: ['LEGAL_REVIEW'],
      to: 'CHANGES_REQUESTED',
      carries: true,
      noteRequired: true,
      apart: [...wording, salesLine],
    },
    contractApprove: {
      means: { en: 'Legal finds the contract fit to sign', zh: '法务审核通过' },
      clause: '2.2.5c',
      from: ['LEGAL_REVIEW'],
      to: 'LEGAL_APPROVED',
      carries: true,
      approves: true,
      apart: [...wording, salesLine],
      evidence: ['LEGAL_OPINION'],
      unless: [aPartyHasNoObligation],
    },
    contractReopen: {
      means: {
        en: 'Changes an approved contract, which legal must then review again',
        zh: '修改已通过的合同，须重新审核',
      },
      clause: '2.2.5c',
      from: ['LEGAL_APPROVED', 'PENDING_SIGNATURE'],
      to: 'CHANGES_REQUESTED',
      carries: true,
      noteRequired: true,
      unlessAfter: [notAgreed],
    },
    contractPresent: {
      means: { en: 'Lays the approved contract before the signatory', zh: '提交签署' },
      clause: '2.2.5c',
      from: ['LEGAL_APPROVED'],
      to: 'PENDING_SIGNATURE',
      unless: [textChanged, customerBlocked],
    },
    contractSign: {
      means: { en: 'Signs what legal approved, within one’s authority', zh: '在授权范围内签订法务审核通过的合同' },
      clause: '2.2.5c',
      from: ['PENDING_SIGNATURE'],
      to: 'SIGNED',
      carries: true,
      approves: true,
      measure: 'amount',
      apart: [...wording, 'contractApprove', 'contractReturn'],
      evidence: ['SIGNED_COPY'],
      unless: [textChanged],
      unlessAfter: [signedTextDiffers],
    },
    contractStart: {
      means: { en: 'The signed contract begins to be carried out', zh: '合同开始履行' },
      clause: '2.2.5d',
      from: ['SIGNED'],
      to: 'EXECUTING',
    },
    contractComplete: {
      means: { en: 'Every obligation is fulfilled', zh: '合同履行完毕' },
      clause: '2.2.5d',
      from: ['EXECUTING'],
      to: 'COMPLETED',
      unless: [anObligationIsOpen],
    },
    contractTerminate: {
      means: { en: 'Ends the contract before it is fulfilled', zh: '终止合同' },
      clause: '2.2.5d',
      from: ['SIGNED', 'EXECUTING'],
      to: 'TERMINATED',
      noteRequired: true,
      apart: wording,
    },
    contractDrop: {
      means: { en: 'Gives up a contract that was not signed', zh: '放弃未签订的合同' },
      clause: '2.2.5a',
      from: ['DRAFT', 'CHANGES_REQUESTED', 'LEGAL_APPROVED', 'PENDING_SIGNATURE'],
      to: 'DROPPED',
      noteRequired: true,
    },
  },

  limits: [
    {
      setting: 'contract.legalReview.workdays',
      clause: '2.2.5b',
      from: 'LEGAL_REVIEW',
      until: ['LEGAL_APPROVED', 'CHANGES_REQUESTED', 'DRAFT'],
    },
    {
      setting: 'contract.signing.workdays',
      clause: '2.2.5c',
      from: 'LEGAL_APPROVED',
      until: ['SIGNED', 'CHANGES_REQUESTED', 'DROPPED'],
    },
  ],
});
