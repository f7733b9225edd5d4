import { ID } from 'type-graphql';
import { ChangeLine, ChangeRequest } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import type { StepInput } from '../steps.js';
import type { OrderLineFields } from './orderInputs.js';

export type ChangeFields = Fields<ChangeRequest, 'request'> & {
  order: string;
  severity?: ChangeRequest['severity'] | null;
};

export const ChangeRaiseInput = inputFor(ChangeRequest, 'ChangeRaiseInput', ['request', 'severity'], {
  preset: ['severity'],
  extra: { order: { type: () => ID, en: 'The order', zh: '订单' } },
}) as new () => ChangeFields;

const lineFields = ['line', 'product', 'name', 'specification', 'quantity', 'unit', 'price'] as const;

export interface AssessmentFields {
  assessment: string;
  deliverBy?: string | null;
  lines?: (Omit<OrderLineFields, 'id'> & { line?: string | null })[] | null;
}

const ChangeLineInput = inputFor(ChangeLine, 'ChangeLineInput', lineFields, { preset: ['name', 'unit'] });

const assessment = {
  on: 'record',
  required: ['assessment'],
  lines: {
    lines: {
      of: ChangeLineInput,
      optional: true,
      en: 'All lines of the order as changed; none where they stay as they are',
      zh: '变更后的全部订单行；不变则不填',
    },
  },
} as const;

export const ChangeAssessInput = inputFor(
  ChangeRequest,
  'ChangeAssessInput',
  ['assessment', 'deliverBy'],
  assessment,
) as new () => StepInput & AssessmentFields;

export const ChangeReassessInput = inputFor(
  ChangeRequest,
  'ChangeReassessInput',
  ['assessment', 'deliverBy'],
  assessment,
) as new () => StepInput & AssessmentFields;
