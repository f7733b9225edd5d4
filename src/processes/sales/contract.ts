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

/** The steps of whoever makes the deal: they keep them from reviewing and from signing it (SOD-05, SOD-06). */
export const dealMaking = makingOf('contract');

/** What every draft says at once. */
const said = ['title', 'agreedOn', 'agreement', 'templateVersion', 'body'] as const;

const terms = [...said, 'quotation', 'amount', 'margin', 'confidentiality'] as const;

const obligations = lines(Obligation, {
  en: 'What each party owes; replaces all',
  zh: '权利义务，整体替换',
  required: ['party', 'content'],
  optional: ['dueOn'],
});

const paymentSchedule = lines(Instalment, {
  en: 'What is paid when; replaces all',
  zh: '付款计划，整体替换',
  required: ['dueOn', 'amount'],
  optional: ['condition'],
});

const parts = { obligations: optional(obligations), paymentSchedule: optional(paymentSchedule) };

export const contractProcess = defineProcess({
  entity: Contract,
  clause: '2.2.5',

  states: {
    ...signing.states,
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
      means: { en: 'Changes the draft', zh: '修改合同草稿' },
      clause: '2.2.5a',
      from: ['DRAFT', 'CHANGES_REQUESTED'],
      brings: { optional: terms, lines: parts, extra: { collaborators } },
      effect: true,
      unlessAfter: [notAgreed, amountNotPositive, ...quotationUnfit],
    },
    contractSubmit: {
      means: { en: 'Hands the contract to legal', zh: '提交法务审核' },
      ...signing.submit,
      unless: [aPartyHasNoObligation, scheduleDoesNotAddUp, customerBlocked],
    },
    contractWithdraw: {
      means: { en: 'Takes the contract back from legal', zh: '撤回法务审核' },
      ...signing.withdraw,
    },
    contractReturn: {
      means: { en: 'Legal asks for changes', zh: '法务退回修改' },
      ...signing.return,
      apart: [...dealMaking, salesLine],
    },
    contractApprove: {
      means: { en: 'Legal finds the contract fit to sign', zh: '法务审核通过' },
      ...signing.approve,
      apart: [...dealMaking, salesLine],
      unless: [aPartyHasNoObligation],
    },
    contractReopen: {
      means: {
        en: 'Changes an approved contract, which legal must then review again',
        zh: '修改已通过的合同，须重新审核',
      },
      ...signing.reopen,
      brings: { optional: terms, lines: parts },
      unlessAfter: [notAgreed, amountNotPositive, ...quotationUnfit],
    },
    contractPresent: {
      means: { en: 'Lays the approved contract before the signatory', zh: '提交签署' },
      ...signing.present,
      unless: [textChanged, customerBlocked],
    },
    contractSign: {
      means: { en: 'Signs what legal approved, within one’s authority', zh: '在授权范围内签订法务审核通过的合同' },
      ...signing.sign,
      measure: 'amount',
      apart: [...dealMaking, 'contractApprove', 'contractReturn'],
      unless: [textChanged, customerBlocked],
    },
    contractStart: {
      means: { en: 'The signed contract begins to be carried out', zh: '合同开始履行' },
      clause: '2.2.5d',
      from: ['SIGNED'],
      to: 'EXECUTING',
    },
    contractAmend: {
      means: { en: 'An amendment comes into force', zh: '补充协议生效' },
      clause: '2.2.5d',
      from: ['SIGNED', 'EXECUTING'],
      inside: ['amendmentSign'],
    },
    contractComplete: {
      means: { en: 'Every obligation is fulfilled', zh: '合同履行完毕' },
      clause: '2.2.5d',
      from: ['EXECUTING'],
      to: 'COMPLETED',
      unless: [anObligationIsOpen],
      tells: ['owner'],
    },
    contractTerminate: {
      means: { en: 'Ends the contract before it is fulfilled', zh: '终止合同' },
      clause: '2.2.5d',
      from: ['SIGNED', 'EXECUTING'],
      to: 'TERMINATED',
      noteRequired: true,
      apart: dealMaking,
      tells: ['owner'],
    },
    contractTransfer: {
      means: { en: 'Gives the contract another owner', zh: '移交合同' },
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
      means: { en: 'Gives up a contract that was not signed', zh: '放弃未签订的合同' },
      ...signing.drop,
    },
  },

  limits: signing.limits,
});
