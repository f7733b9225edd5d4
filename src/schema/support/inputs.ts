import { ID } from 'type-graphql';
import { FieldVisit, SatisfactionSurvey, FollowUp, Ticket, TicketNotice } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import type { StepInput } from '../steps.js';

const said = ['description', 'contactName', 'contactBy', 'order'] as const;
const noted = ['kind', 'channel', ...said, 'product', 'complainedOf'] as const;

const customer = { customer: { type: () => ID, nullable: true, en: 'Whose ticket it is', zh: '客户' } };

/** What is said of a ticket when it is taken down: references as ids. */
export type TicketFields = Partial<Fields<Ticket, (typeof noted)[number]>> & { customer?: string | null };

export const TicketReceiveInput = inputFor(Ticket, 'TicketReceiveInput', noted, {
  extra: customer,
}) as new () => TicketFields;

export const TicketFileInput = inputFor(Ticket, 'TicketFileInput', ['kind', ...said], {
  required: ['contactName', 'contactBy'],
}) as new () => TicketFields;

export const TicketEditInput = inputFor(Ticket, 'TicketEditInput', noted, {
  on: 'record, in part',
  extra: customer,
}) as new () => StepInput & TicketFields;

const receiver = {
  owner: { type: () => ID, nullable: true, en: 'Who answers for it from now on', zh: '负责人账号' },
  department: { type: () => ID, nullable: true, en: 'The department in whose queue it lies', zh: '受理部门' },
};

export type Receiver = StepInput & { owner?: string | null; department?: string | null };

export const TicketAssignInput = inputFor(Ticket, 'TicketAssignInput', [], {
  on: 'record',
  extra: receiver,
}) as new () => Receiver;

export const TicketReassignInput = inputFor(Ticket, 'TicketReassignInput', [], {
  on: 'record',
  extra: receiver,
}) as new () => Receiver;

const assessed = ['severity', 'urgency', 'cause', 'plannedSolution'] as const;

export type AssessmentFields = {
  [F in (typeof assessed)[number]]: NonNullable<Ticket[F]>;
};

export const TicketAssessInput = inputFor(Ticket, 'TicketAssessInput', assessed, {
  on: 'record',
  required: assessed,
}) as new () => StepInput & AssessmentFields;

export const TicketReassessInput = inputFor(Ticket, 'TicketReassessInput', assessed, {
  on: 'record',
  required: assessed,
}) as new () => StepInput & AssessmentFields;

export const TicketNotifyInput = inputFor(TicketNotice, 'TicketNotifyInput', ['content'], {
  on: 'record',
}) as new () => StepInput & Fields<TicketNotice, 'content'>;

export const TicketPlanPartsInput = inputFor(Ticket, 'TicketPlanPartsInput', ['spareParts', 'partCost'], {
  on: 'record',
  required: ['spareParts', 'partCost'],
}) as new () => StepInput & Fields<Ticket, 'spareParts' | 'partCost'>;

export const TicketResolveInput = inputFor(Ticket, 'TicketResolveInput', ['solvedBy', 'solution'], {
  on: 'record',
  required: ['solvedBy', 'solution'],
}) as new () => StepInput & { solvedBy: NonNullable<Ticket['solvedBy']>; solution: string };

export const SurveyAnswerInput = inputFor(SatisfactionSurvey, 'SurveyAnswerInput', ['score', 'comment', 'factor'], {
  on: 'record',
  required: ['score'],
}) as new () => StepInput & { score: number } & Partial<Fields<SatisfactionSurvey, 'comment' | 'factor'>>;

export const FollowUpCompleteInput = inputFor(FollowUp, 'FollowUpCompleteInput', ['finding', 'remedy'], {
  on: 'record',
  required: ['finding', 'remedy'],
}) as new () => StepInput & Fields<FollowUp, 'finding' | 'remedy'>;

export type PlannedVisit = Fields<FieldVisit, 'ticket' | 'plannedDay' | 'purpose'> & { engineer: string };

const engineer = { engineer: { type: () => ID, en: 'Who goes', zh: '现场工程师账号' } };

export const FieldVisitPlanInput = inputFor(FieldVisit, 'FieldVisitPlanInput', ['ticket', 'plannedDay', 'purpose'], {
  extra: engineer,
}) as new () => PlannedVisit;

export const FieldVisitMoveInput = inputFor(FieldVisit, 'FieldVisitMoveInput', ['plannedDay'], {
  on: 'record',
}) as new () => StepInput & Fields<FieldVisit, 'plannedDay'>;

export const FieldVisitCompleteInput = inputFor(FieldVisit, 'FieldVisitCompleteInput', ['result', 'spareParts'], {
  on: 'record',
  required: ['result'],
}) as new () => StepInput & { result: string; spareParts?: string | null };
