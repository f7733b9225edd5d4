import { MaxLength, Matches } from 'class-validator';
import { ID } from 'type-graphql';
import { Amendment, LegalReview, Signature } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import type { StepInput } from '../steps.js';

const amendmentFields = ['reason', 'agreedOn', 'agreement', 'body', 'amountChange'] as const;

export type AmendmentFields = Fields<Amendment, (typeof amendmentFields)[number]>;

/** The contract that is amended, and the change of an order that it is amended for. */
export type Amended = { contract: string; changeRequest?: string | null };

export const AmendmentDraftInput = inputFor(Amendment, 'AmendmentDraftInput', ['changeRequest', ...amendmentFields], {
  extra: { contract: { type: () => ID, en: 'The contract that is amended', zh: '所补充的合同' } },
}) as new () => AmendmentFields & Amended;

const edit = { on: 'record, in part' } as const;

export const AmendmentEditInput = inputFor(
  Amendment,
  'AmendmentEditInput',
  amendmentFields,
  edit,
) as new () => StepInput & Partial<AmendmentFields>;

export const AmendmentReopenInput = inputFor(
  Amendment,
  'AmendmentReopenInput',
  amendmentFields,
  edit,
) as new () => StepInput & Partial<AmendmentFields>;

export const AmendmentReturnInput = inputFor(LegalReview, 'AmendmentReturnInput', ['riskRating', 'checklist'], {
  on: 'record',
}) as new () => StepInput & Fields<LegalReview, 'riskRating' | 'checklist'>;

export const AmendmentApproveInput = inputFor(
  LegalReview,
  'AmendmentApproveInput',
  ['riskRating', 'checklist', 'opinion'],
  { on: 'record' },
) as new () => StepInput & Fields<LegalReview, 'riskRating' | 'checklist' | 'opinion'>;

export const AmendmentSignInput = inputFor(Signature, 'AmendmentSignInput', ['method', 'documentHash'], {
  on: 'record',
  extra: {
    customerSignatory: {
      type: () => String,
      en: 'Who signed for the customer',
      zh: '客户方签署人',
      check: [MaxLength(200), Matches(/\S/)],
    },
  },
}) as new () => StepInput & Fields<Signature, 'method' | 'documentHash'> & { customerSignatory: string };
