import { defineProcess, id } from '../../core/words.js';
import { Amendment } from '../../entities/index.js';
import {
  amendedSince,
  amountAfterNotPositive,
  changeOfAnotherContract,
  contractLine,
  contractNotInForce,
  madeTheContract,
  ordersAboveAmended,
} from './amendmentFacts.js';
import { customerBlocked, notAgreed, textChanged } from './facts.js';
import { makingOf, signing } from './signing.js';

const amending = makingOf('amendment');

const terms = ['reason', 'agreedOn', 'agreement', 'body', 'amountChange'] as const;

export const amendmentProcess = defineProcess({
  entity: Amendment,
  clause: '2.2.5',

  states: {
    ...signing.states,
    SIGNED: { means: { en: 'Signed, in force', zh: '已生效' } },
    DROPPED: { means: { en: 'Dropped before signing', zh: '已放弃' } },
  },

  steps: {
    amendmentDraft: {
      means: {
        en: 'Drafts an amendment to a signed contract on agreed terms',
        zh: '依谈妥的条件起草补充协议',
      },
      clause: '2.2.5a',
      to: 'DRAFT',
      brings: {
        required: terms,
        optional: ['changeRequest'],
        extra: { contract: id({ en: 'Contract to amend', zh: '所补充的合同' }) },
      },
      effect: true,
      unlessAfter: [contractNotInForce, notAgreed, amountAfterNotPositive, changeOfAnotherContract, customerBlocked],
    },
    amendmentEdit: {
      means: { en: 'Edits the draft of the amendment', zh: '修改补充协议草稿' },
      clause: '2.2.5a',
      from: ['DRAFT', 'CHANGES_REQUESTED'],
      brings: { optional: terms },
      effect: true,
      unlessAfter: [notAgreed, amountAfterNotPositive],
    },
    amendmentSubmit: {
      means: { en: 'Submits the amendment for legal review', zh: '补充协议提交法务审核' },
      ...signing.submit,
      unless: [contractNotInForce, amendedSince, customerBlocked],
    },
    amendmentWithdraw: {
      means: { en: 'Withdraws the amendment from legal review', zh: '撤回补充协议审核' },
      ...signing.withdraw,
    },
    amendmentReturn: {
      means: { en: 'Returns the amendment for changes, after legal review', zh: '法务退回修改补充协议' },
      ...signing.return,
      apart: [...amending, contractLine, madeTheContract],
    },
    amendmentApprove: {
      means: { en: 'Approves the amendment in legal review', zh: '法务审核通过补充协议' },
      ...signing.approve,
      apart: [...amending, contractLine, madeTheContract],
      unless: [contractNotInForce, amendedSince],
    },
    amendmentReopen: {
      means: {
        en: 'Reopens an approved amendment for changes; legal review is needed again',
        zh: '修改已通过的补充协议，须重新审核',
      },
      ...signing.reopen,
      brings: { optional: terms },
      unlessAfter: [notAgreed, amountAfterNotPositive],
    },
    amendmentPresent: {
      means: { en: 'Presents the approved amendment for signature', zh: '补充协议提交签署' },
      ...signing.present,
      unless: [textChanged, contractNotInForce, amendedSince, ordersAboveAmended, customerBlocked],
    },
    amendmentSign: {
      means: {
        en: 'Signs the approved amendment, if the amended amount is within the signatory’s authority',
        zh: '在授权范围内签订法务审核通过的补充协议',
      },
      ...signing.sign,
      measure: 'amountAfter',
      apart: [...amending, 'amendmentApprove', 'amendmentReturn', madeTheContract],
      unless: [textChanged, contractNotInForce, amendedSince, ordersAboveAmended, customerBlocked],
    },
    amendmentDrop: {
      means: { en: 'Drops an unsigned amendment', zh: '放弃未签订的补充协议' },
      ...signing.drop,
    },
  },

  limits: signing.limits,
});
