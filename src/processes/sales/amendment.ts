import { defineProcess } from '../../core/process.js';
import { Amendment } from '../../entities/sales/Amendment.js';
import {
  amendedSince,
  amountAfterNotPositive,
  changeOfAnotherContract,
  contractLine,
  contractNotInForce,
  madeTheContract,
  ordersAboveAmended,
} from './amendmentFacts.js';
import { customerBlocked, notAgreed, signedTextDiffers, textChanged } from './facts.js';

/** The steps of whoever makes an amendment: they keep them from reviewing and from signing it (SOD-05, SOD-06). */
const amending = [
  'amendmentDraft',
  'amendmentEdit',
  'amendmentSubmit',
  'amendmentWithdraw',
  'amendmentReopen',
  'amendmentPresent',
];

export const amendmentProcess = defineProcess({
  entity: Amendment,
  clause: '2.2.5',

  states: {
    DRAFT: { means: { en: 'Being written', zh: '起草中' } },
    LEGAL_REVIEW: { means: { en: 'With the legal department', zh: '法务审核中' } },
    CHANGES_REQUESTED: { means: { en: 'Returned to be changed', zh: '待修改' } },
    LEGAL_APPROVED: { means: { en: 'Found fit to sign', zh: '法务已通过' } },
    PENDING_SIGNATURE: { means: { en: 'With the signatory', zh: '待签署' } },
    SIGNED: { means: { en: 'In force, and not to be changed', zh: '已生效' } },
    DROPPED: { means: { en: 'Given up before it was signed', zh: '已放弃' } },
  },

  steps: {
    amendmentDraft: {
      means: {
        en: 'Begins an amendment of a signed contract on which both sides agreed',
        zh: '依谈妥的条件起草补充协议',
      },
      clause: '2.2.5a',
      to: 'DRAFT',
      carries: true,
      unlessAfter: [contractNotInForce, notAgreed, amountAfterNotPositive, changeOfAnotherContract, customerBlocked],
    },
    amendmentEdit: {
      means: { en: 'Changes the draft of the amendment', zh: '修改补充协议草稿' },
      clause: '2.2.5a',
      from: ['DRAFT', 'CHANGES_REQUESTED'],
      carries: true,
      unlessAfter: [notAgreed, amountAfterNotPositive],
    },
    amendmentSubmit: {
      means: { en: 'Hands the amendment to legal', zh: '补充协议提交法务审核' },
      clause: '2.2.5b',
      from: ['DRAFT', 'CHANGES_REQUESTED'],
      to: 'LEGAL_REVIEW',
      unless: [contractNotInForce, amendedSince, customerBlocked],
      tells: ['awaited'],
    },
    amendmentWithdraw: {
      means: { en: 'Takes the amendment back from legal', zh: '撤回补充协议审核' },
      clause: '2.2.5b',
      from: ['LEGAL_REVIEW'],
      to: 'DRAFT',
      noteRequired: true,
    },
    amendmentReturn: {
      means: { en: 'Legal asks for changes of the amendment', zh: '法务退回修改补充协议' },
      clause: '2.2.5b',
      corrects: true,
      from: ['LEGAL_REVIEW'],
      to: 'CHANGES_REQUESTED',
      carries: true,
      noteRequired: true,
      apart: [...amending, contractLine, madeTheContract],
      tells: ['owner'],
    },
    amendmentApprove: {
      means: { en: 'Legal finds the amendment fit to sign', zh: '法务审核通过补充协议' },
      clause: '2.2.5c',
      from: ['LEGAL_REVIEW'],
      to: 'LEGAL_APPROVED',
      carries: true,
      approves: true,
      apart: [...amending, contractLine, madeTheContract],
      evidence: ['LEGAL_OPINION'],
      unless: [contractNotInForce, amendedSince],
      tells: ['owner'],
    },
    amendmentReopen: {
      means: {
        en: 'Changes an approved amendment, which legal must then review again',
        zh: '修改已通过的补充协议，须重新审核',
      },
      clause: '2.2.5c',
      from: ['LEGAL_APPROVED', 'PENDING_SIGNATURE'],
      to: 'CHANGES_REQUESTED',
      carries: true,
      noteRequired: true,
      unlessAfter: [notAgreed, amountAfterNotPositive],
    },
    amendmentPresent: {
      means: { en: 'Lays the approved amendment before the signatory', zh: '补充协议提交签署' },
      clause: '2.2.5c',
      from: ['LEGAL_APPROVED'],
      to: 'PENDING_SIGNATURE',
      unless: [textChanged, contractNotInForce, amendedSince, ordersAboveAmended, customerBlocked],
      tells: ['awaited'],
    },
    amendmentSign: {
      means: {
        en: 'Signs the amendment that legal approved, where the amount as amended is within one’s authority',
        zh: '在授权范围内签订法务审核通过的补充协议',
      },
      clause: '2.2.5c',
      from: ['PENDING_SIGNATURE'],
      to: 'SIGNED',
      carries: true,
      approves: true,
      measure: 'amountAfter',
      apart: [...amending, 'amendmentApprove', 'amendmentReturn', madeTheContract],
      evidence: ['SIGNED_COPY'],
      unless: [textChanged, contractNotInForce, amendedSince, ordersAboveAmended, customerBlocked],
      unlessAfter: [signedTextDiffers],
      tells: ['owner'],
    },
    amendmentDrop: {
      means: { en: 'Gives up an amendment that was not signed', zh: '放弃未签订的补充协议' },
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
});
