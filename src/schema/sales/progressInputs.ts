import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { ID } from 'type-graphql';
import { Milestone, OrderIssue, ProductionTask, QualityCheck, Shipment, ShipmentLine } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import type { StepInput } from '../steps.js';

const order = { order: { type: () => ID, en: 'The order', zh: '订单' } };

const plan = ['quantity', 'plannedFrom', 'plannedTo'] as const;

export type ProductionFields = Fields<ProductionTask, (typeof plan)[number]>;

export const ProductionPlanInput = inputFor(ProductionTask, 'ProductionPlanInput', ['line', ...plan], {
  extra: order,
}) as new () => ProductionFields & { order: string; line: string };

export const ProductionReplanInput = inputFor(ProductionTask, 'ProductionReplanInput', plan, {
  on: 'record, in part',
}) as new () => StepInput & Partial<ProductionFields>;

export const ProductionPassInput = inputFor(QualityCheck, 'ProductionPassInput', ['quantity', 'findings'], {
  on: 'record',
}) as new () => StepInput & Fields<QualityCheck, 'quantity' | 'findings'>;

export const ProductionRejectInput = inputFor(QualityCheck, 'ProductionRejectInput', ['findings'], {
  on: 'record',
}) as new () => StepInput & Fields<QualityCheck, 'findings'>;

const sent = ['carrier', 'trackingNumber', 'arriveBy'] as const;

export type ShipmentFields = Fields<Shipment, (typeof sent)[number]> & {
  order: string;
  lines: Fields<ShipmentLine, 'line' | 'quantity'>[];
};

const ShipmentLineInput = inputFor(ShipmentLine, 'ShipmentLineInput', ['line', 'quantity']);

export const ShipmentDispatchInput = inputFor(Shipment, 'ShipmentDispatchInput', sent, {
  lines: { lines: { of: ShipmentLineInput, en: 'What is sent', zh: '发货行' } },
  extra: order,
}) as new () => ShipmentFields;

export interface ReceiptFields {
  deliveredOn: string;
  receivedBy: string;
  received?: { line: string; received: string }[] | null;
}

const ReceivedLineInput = inputFor(ShipmentLine, 'ReceivedLineInput', ['received'], {
  required: ['received'],
  extra: { line: { type: () => ID, en: 'The line of the shipment', zh: '发货行' } },
});

export const ShipmentDeliverInput = inputFor(Shipment, 'ShipmentDeliverInput', ['deliveredOn', 'receivedBy'], {
  on: 'record',
  required: ['deliveredOn', 'receivedBy'],
  lines: {
    received: {
      of: ReceivedLineInput,
      optional: true,
      en: 'The lines of which less arrived than was sent; all of the others arrived',
      zh: '签收数量少于发货数量的行；其余视为全数签收',
    },
  },
}) as new () => StepInput & ReceiptFields;

export const MilestonePlanInput = inputFor(Milestone, 'MilestonePlanInput', ['name', 'plannedOn'], {
  extra: order,
}) as new () => Fields<Milestone, 'name' | 'plannedOn'> & { order: string };

export const MilestoneMoveInput = inputFor(Milestone, 'MilestoneMoveInput', ['plannedOn'], {
  on: 'record',
}) as new () => StepInput & Fields<Milestone, 'plannedOn'>;

export const MilestoneReachInput = inputFor(Milestone, 'MilestoneReachInput', ['reachedOn'], {
  on: 'record',
  required: ['reachedOn'],
}) as new () => StepInput & Fields<Milestone, 'reachedOn'>;

export type IssueFields = Fields<OrderIssue, 'kind' | 'severity' | 'description'> & {
  order: string;
  departments: string[];
};

export const IssueRaiseInput = inputFor(OrderIssue, 'IssueRaiseInput', ['kind', 'severity', 'description'], {
  extra: {
    ...order,
    departments: {
      type: () => [ID],
      en: 'The departments concerned',
      zh: '相关部门',
      check: [ArrayMinSize(1), ArrayMaxSize(50)],
    },
  },
}) as new () => IssueFields;

export const IssueResolveInput = inputFor(OrderIssue, 'IssueResolveInput', ['solution'], {
  on: 'record',
  required: ['solution'],
}) as new () => StepInput & Fields<OrderIssue, 'solution'>;
