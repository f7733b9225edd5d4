import { ID } from 'type-graphql';
import { Acceptance, Handoff, Order, OrderLine } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import { collaborators, keptLine, transferInput, type Line } from '../inputParts.js';
import type { StepInput } from '../steps.js';

const lineFields = ['product', 'name', 'specification', 'quantity', 'unit', 'price'] as const;

type Said = 'product' | 'name' | 'specification' | 'unit';

export type OrderLineFields = Line<
  Fields<OrderLine, 'quantity' | 'price'> & Partial<Record<Said, string | null | undefined>>
>;

const OrderLineInput = inputFor(OrderLine, 'OrderLineInput', lineFields, {
  preset: ['name', 'unit'],
  extra: keptLine,
});

const orderFields = ['deliverBy', 'deliverTo', 'taxPercent'] as const;

export type OrderFields = Fields<Order, 'deliverBy' | 'deliverTo'> & {
  taxPercent?: string | null | undefined;
  lines: OrderLineFields[];
  collaborators?: string[] | null;
};

const lines = {
  of: OrderLineInput,
  en: 'What is delivered; replaces all. Empty for a new order: what the quotation says',
  zh: '订单行，整体替换；新订单为空则取自报价单',
};

/** What an order rests on. */
export type OrderGrounds = { contract: string; quotation?: string | null };

export const OrderCreateInput = inputFor(Order, 'OrderCreateInput', ['quotation', ...orderFields], {
  preset: ['taxPercent'],
  lines: { lines },
  extra: {
    contract: { type: () => ID, en: 'The signed contract that it rests on', zh: '所依合同' },
    collaborators,
  },
}) as new () => OrderFields & OrderGrounds;

export const OrderEditInput = inputFor(Order, 'OrderEditInput', orderFields, {
  on: 'record, in part',
  lines: { lines },
  extra: { collaborators },
}) as new () => StepInput & Partial<OrderFields>;

export type HandoffFields = Pick<Handoff, 'kind' | 'content'> & { department: string };

const HandoffInput = inputFor(Handoff, 'HandoffInput', ['kind', 'content'], {
  extra: { department: { type: () => ID, en: 'The department', zh: '部门' } },
});

const departments = { of: HandoffInput, en: 'The departments, and what each is told', zh: '各部门及交接内容' };

export const OrderHandOffInput = inputFor(Order, 'OrderHandOffInput', [], {
  on: 'record',
  lines: { departments },
}) as new () => StepInput & { departments: HandoffFields[] };

export const OrderInvolveInput = inputFor(Order, 'OrderInvolveInput', [], {
  on: 'record',
  lines: { departments },
}) as new () => StepInput & { departments: HandoffFields[] };

const confirmations = ['onTime', 'quality', 'quantity'] as const;

export type AcceptanceFields = Fields<Acceptance, (typeof confirmations)[number]>;

export const OrderAcceptInput = inputFor(Acceptance, 'OrderAcceptInput', confirmations, {
  on: 'record',
}) as new () => StepInput & AcceptanceFields;

export const OrderRecordAcceptanceInput = inputFor(
  Acceptance,
  'OrderRecordAcceptanceInput',
  [...confirmations, 'acceptedBy'],
  { on: 'record' },
) as new () => StepInput & AcceptanceFields & Fields<Acceptance, 'acceptedBy'>;

export const OrderTransferInput = transferInput(Order);
