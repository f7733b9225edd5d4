import { defineProcess, lines, optional } from '../../core/words.js';
import { Contract, Instalment, Obligation } from '../../entities/index.js';
import { collaborators } from '../flow/collaborators.js';
import { ownerUnfit, transferTo } from '../flow/transfer.js';
import {
  amountNotPositive,
  anObligationIsOpen,
  aPartyHasNoObligation,
  customerBlocked,
  notAgreed,
  quotationUnfit,
  salesLine,
  scheduleDoesNotAddUp,
  textChanged,
} from './facts.js';
import { makingOf, signing } from './signing.js';

/** The steps of the deal: who took one may neither review nor sign it (SOD-05, SOD-06). */
export const dealMaking = makingOf('contract');

/** What every draft says at once. */
const said = ['title', 'agreedOn', 'agreement', 'templateVersion', 'body'] as const;

const terms = [...said, 'quotation', 'amount', 'margin', 'confidentiality'] as const;

const obligations = lines(Obligation, {
  en: 'Obligations of each party',
  zh: '权利义务',
  required: ['party', 'content'],
  optional: ['dueOn'],
});

const paymentSchedule = lines(Instalment, {
  en: 'Payment schedule',
  zh: '付款计划',
  required: ['dueOn', 'amount'],
  optional: ['condition'],
});

const parts = { obligations: optional(obligations), paymentSchedule: optional(paymentSchedule) };

export const contractProcess = defineProcess({
  entity: Contract,
  clause: '2.2.5',

  states: {
    ...signing.states,
    SIGNED: { means: { en: 'Signed, binding', zh: '已签订' } },
    EXECUTING: { means: { en: 'In execution', zh: '履行中' } },
    COMPLETED: { means: { en: 'Completed: all obligations are fulfilled', zh: '已履行完毕' } },
    TERMINATED: { means: { en: 'Terminated before completion', zh: '已终止' } },
    DROPPED: { means: { en: 'Dropped before signing', zh: '已放弃' } },
  },

  steps: {
    contractDraft: {
      means: { en: 'Drafts a contract on agreed terms', zh: '依谈妥的条件起草合同' },
      clause: '2.2.5a',
      to: 'DRAFT',
      brings: {
        required: ['customer', ...said],
        preset: ['amount', 'confidentiality'],
        optional: ['quotation', 'margin'],
        lines: { obligations, paymentSchedule },
        extra: { collaborators },
      },
      effect: true,
      unlessAfter: [notAgreed, amountNotPositive, ...quotationUnfit, customerBlocked],
    },
    contractEdit: {
      means: { en: 'Edits the draft of the contract', zh: '修改合同草稿' },
      clause: '2.2.5a',
      from: ['DRAFT', 'CHANGES_REQUESTED'],
      brings: { optional: terms, lines: parts, extra: { collaborators } },
      effect: true,
      unlessAfter: [notAgreed, amountNotPositive, ...quotationUnfit],
    },
    contractSubmit: {
      means: { en: 'Submits the contract for legal review', zh: '提交法务审核' },
      ...signing.submit,
      unless: [aPartyHasNoObligation, scheduleDoesNotAddUp, customerBlocked],
    },
    contractWithdraw: {
      means: { en: 'Withdraws the contract from legal review', zh: '撤回法务审核' },
      ...signing.withdraw,
    },
    contractReturn: {
      means: { en: 'Returns the contract for changes, after legal review', zh: '法务退回修改' },
      ...signing.return,
      apart: [...dealMaking, salesLine],
    },
    contractApprove: {
      means: { en: 'Approves the contract in legal review', zh: '法务审核通过' },
      ...signing.approve,
      apart: [...dealMaking, salesLine],
      unless: [aPartyHasNoObligation],
    },
    contractReopen: {
      means: {
        en: 'Reopens an approved contract for changes; legal review is needed again',
        zh: '修改已通过的合同，须重新审核',
      },
      ...signing.reopen,
      brings: { optional: terms, lines: parts },
      unlessAfter: [notAgreed, amountNotPositive, ...quotationUnfit],
    },
    contractPresent: {
      means: { en: 'Presents the approved contract for signature', zh: '提交签署' },
      ...signing.present,
      unless: [textChanged, customerBlocked],
    },
    contractSign: {
      means: {
        en: 'Signs the approved contract within the signatory’s authority',
        zh: '在授权范围内签订法务审核通过的合同',
      },
      ...signing.sign,
      measure: 'amount',
      apart: [...dealMaking, 'contractApprove', 'contractReturn'],
      unless: [textChanged, customerBlocked],
    },
    contractStart: {
      means: { en: 'Starts the execution of the signed contract', zh: '合同开始履行' },
      clause: '2.2.5d',
      from: ['SIGNED'],
      to: 'EXECUTING',
    },
    contractAmend: {
      means: { en: 'Applies a signed amendment to the contract', zh: '补充协议生效' },
      clause: '2.2.5d',
      from: ['SIGNED', 'EXECUTING'],
      inside: ['amendmentSign'],
    },
    contractComplete: {
      means: { en: 'Completes the contract: all obligations are fulfilled', zh: '合同履行完毕' },
      clause: '2.2.5d',
      from: ['EXECUTING'],
      to: 'COMPLETED',
      unless: [anObligationIsOpen],
      tells: ['owner'],
    },
    contractTerminate: {
      means: { en: 'Terminates the contract before completion', zh: '终止合同' },
      clause: '2.2.5d',
      from: ['SIGNED', 'EXECUTING'],
      to: 'TERMINATED',
      noteRequired: true,
      apart: dealMaking,
      tells: ['owner'],
    },
    contractTransfer: {
      means: { en: 'Transfers the contract to another owner', zh: '移交合同' },
      clause: '2.2.6e',
      from: [
        'DRAFT',
        'CHANGES_REQUESTED',
        'LEGAL_REVIEW',
        'LEGAL_APPROVED',
        'PENDING_SIGNATURE',
        'SIGNED',
        'EXECUTING',
      ],
      brings: transferTo,
      effect: true,
      noteRequired: true,
      unlessAfter: [ownerUnfit],
      tells: ['owner'],
    },
    contractDrop: {
      means: { en: 'Drops an unsigned contract', zh: '放弃未签订的合同' },
      ...signing.drop,
    },
  },

  limits: signing.limits,
});
