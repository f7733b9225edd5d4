import { Matches, MaxLength } from 'class-validator';
import { ID } from 'type-graphql';
import { Contact, Contract, Customer, Instalment, LegalReview, Obligation, Signature } from '../../entities/index.js';
import type { Party } from '../../entities/sales/Obligation.js';
import { inputFor, type Fields } from '../inputFor.js';
import { collaborators, keptLine, type Line } from '../inputParts.js';
import type { StepInput } from '../steps.js';

export type ContactLine = Line<Fields<Contact, 'name' | 'post' | 'phone' | 'email'>>;
export type ObligationLine = Line<Fields<Obligation, 'party' | 'content' | 'dueOn'> & { party: Party }>;
export type InstalmentLine = Line<Fields<Instalment, 'dueOn' | 'amount' | 'condition'>>;

const ContactInput = inputFor(Contact, 'ContactInput', ['name', 'post', 'phone', 'email'], { extra: keptLine });
const ObligationInput = inputFor(Obligation, 'ObligationInput', ['party', 'content', 'dueOn'], { extra: keptLine });
const InstalmentInput = inputFor(Instalment, 'InstalmentInput', ['dueOn', 'amount', 'condition'], { extra: keptLine });

interface CustomerLines {
  contacts?: ContactLine[] | null;
  collaborators?: string[] | null;
}

const customerFields = ['name', 'creditCode', 'industry', 'address', 'bottomLine'] as const;
export type CustomerFields = Fields<Customer, (typeof customerFields)[number]> & CustomerLines;

const customerLines = { contacts: { of: ContactInput, en: 'Its people; replaces all', zh: '联系人，整体替换' } };

export const CustomerRegisterInput = inputFor(Customer, 'CustomerRegisterInput', customerFields, {
  lines: customerLines,
  extra: { collaborators },
}) as new () => CustomerFields;

export const CustomerEditInput = inputFor(Customer, 'CustomerEditInput', customerFields, {
  on: 'record, in part',
  lines: customerLines,
  extra: { collaborators },
}) as new () => StepInput & Partial<CustomerFields>;

const contractFields = [
  'title',
  'quotation',
  'amount',
  'margin',
  'agreedOn',
  'agreement',
  'templateVersion',
  'body',
  'confidentiality',
] as const;

interface ContractLines {
  obligations?: ObligationLine[] | null;
  paymentSchedule?: InstalmentLine[] | null;
  collaborators?: string[] | null;
}

export type ContractFields = Partial<Fields<Contract, (typeof contractFields)[number]>> & ContractLines;

const contractLines = {
  obligations: { of: ObligationInput, en: 'What each party owes; replaces all', zh: '权利义务，整体替换' },
  paymentSchedule: { of: InstalmentInput, en: 'What is paid when; replaces all', zh: '付款计划，整体替换' },
};

export const ContractDraftInput = inputFor(Contract, 'ContractDraftInput', contractFields, {
  preset: ['amount', 'confidentiality'],
  lines: contractLines,
  extra: { customer: { type: () => ID, en: 'The customer it concerns', zh: '相关客户' }, collaborators },
}) as new () => ContractFields & { customer: string };

export const ContractEditInput = inputFor(Contract, 'ContractEditInput', contractFields, {
  on: 'record, in part',
  lines: contractLines,
  extra: { collaborators },
}) as new () => StepInput & Partial<ContractFields>;

export const ContractReopenInput = inputFor(Contract, 'ContractReopenInput', contractFields, {
  on: 'record, in part',
  lines: contractLines,
}) as new () => StepInput & Partial<ContractFields>;

export const ContractReturnInput = inputFor(LegalReview, 'ContractReturnInput', ['riskRating', 'checklist'], {
  on: 'record',
}) as new () => StepInput & Fields<LegalReview, 'riskRating' | 'checklist'>;

export const ContractApproveInput = inputFor(
  LegalReview,
  'ContractApproveInput',
  ['riskRating', 'checklist', 'opinion'],
  {
    on: 'record',
  },
) as new () => StepInput & Fields<LegalReview, 'riskRating' | 'checklist' | 'opinion'>;

export const ContractSignInput = inputFor(Signature, 'ContractSignInput', ['method', 'documentHash'], {
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
