import { ID } from 'type-graphql';
import { Quotation, QuotationLine } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import { collaborators, keptLine, type Line } from '../inputParts.js';
import type { StepInput } from '../steps.js';

const lineFields = ['product', 'name', 'specification', 'quantity', 'unit', 'price', 'deliveryOn'] as const;

export type QuotationLineFields = Line<
  Fields<QuotationLine, 'product'> & Partial<Fields<QuotationLine, (typeof lineFields)[number]>>
>;

const QuotationLineInput = inputFor(QuotationLine, 'QuotationLineInput', lineFields, {
  preset: ['name', 'unit'],
  extra: keptLine,
});

const quotationFields = ['need', 'validUntil', 'paymentMethod', 'confidentiality'] as const;

interface QuotationLines {
  lines?: QuotationLineFields[] | null;
  collaborators?: string[] | null;
}

export type QuotationFields = Partial<Fields<Quotation, (typeof quotationFields)[number]>> & QuotationLines;

const lines = { of: QuotationLineInput, en: 'What is offered; replaces all', zh: '报价行，整体替换' };

const supersedes = {
  type: () => ID,
  nullable: true,
  en: 'The quotation that it revises: sent, rejected or expired, of the same customer',
  zh: '所修订的报价单：同一客户且已发出、已拒绝或已过期',
};

export const QuotationDraftInput = inputFor(Quotation, 'QuotationDraftInput', quotationFields, {
  preset: ['confidentiality'],
  lines: { lines },
  extra: { customer: { type: () => ID, en: 'The customer it concerns', zh: '相关客户' }, supersedes, collaborators },
}) as new () => QuotationFields & { customer: string; supersedes?: string | null };

export const QuotationEditInput = inputFor(Quotation, 'QuotationEditInput', quotationFields, {
  on: 'record, in part',
  lines: { lines },
  extra: { collaborators },
}) as new () => StepInput & QuotationFields;

export const QuotationSendInput = inputFor(Quotation, 'QuotationSendInput', ['validUntil'], {
  on: 'record, in part',
}) as new () => StepInput & Partial<Fields<Quotation, 'validUntil'>>;
