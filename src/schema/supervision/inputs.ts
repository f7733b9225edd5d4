import { ID } from 'type-graphql';
import { Finding, Inspection, InspectionItem, InspectionSample, RectificationNotice } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import type { StepInput } from '../steps.js';

const planned = ['inspected', 'planItem', 'subject', 'reportDay'] as const;
const inspector = { inspector: { type: () => ID, en: 'The account of whoever inspects', zh: '检查人账号' } };

export type Planned = Omit<Fields<Inspection, (typeof planned)[number]>, 'planItem'> & {
  planItem?: string | null;
  inspector: string;
};

export const InspectionPlanInput = inputFor(Inspection, 'InspectionPlanInput', planned, {
  extra: inspector,
}) as new () => Planned;

export const InspectionAssignInput = inputFor(Inspection, 'InspectionAssignInput', [], {
  on: 'record',
  extra: inspector,
}) as new () => StepInput & { inspector: string };

const drawing = ['recordType', 'fromDay', 'toDay', 'size'] as const;

export type Drawing = Pick<InspectionSample, 'recordType' | 'fromDay' | 'toDay'> & { size?: number | null };

export const InspectionSampleInput = inputFor(InspectionSample, 'InspectionSampleInput', drawing, {
  on: 'record',
  preset: ['size'],
}) as new () => StepInput & Drawing;

const checked = ['method', 'askedByClause', 'criterion', 'observed', 'conforms', 'sampled', 'proof'] as const;

export type Checked = Fields<InspectionItem, 'method' | 'observed'> & {
  askedByClause: string;
  criterion: string;
  conforms: boolean;
  sampled?: string | null;
  proof?: string | null;
};

export const InspectionCheckInput = inputFor(InspectionItem, 'InspectionCheckInput', checked, {
  on: 'record',
  required: ['askedByClause', 'criterion', 'conforms'],
}) as new () => StepInput & Checked;

export type LeftOut = Fields<InspectionItem, 'method' | 'observed'>;

export const InspectionLeaveOutInput = inputFor(InspectionItem, 'InspectionLeaveOutInput', ['method', 'observed'], {
  on: 'record',
}) as new () => StepInput & LeftOut;

export const InspectionReportInput = inputFor(Inspection, 'InspectionReportInput', ['conclusion'], {
  on: 'record',
  required: ['conclusion'],
}) as new () => StepInput & { conclusion: string };

const recorded = [
  ...(['inspection', 'askedByClause', 'observed', 'severity', 'responsible', 'seenOn', 'lateBecause'] as const),
];

export type Recorded = Omit<Fields<Finding, (typeof recorded)[number]>, 'seenOn' | 'lateBecause'> & {
  seenOn?: string | null;
  lateBecause?: string | null;
};

export const FindingRecordInput = inputFor(Finding, 'FindingRecordInput', recorded, {
  preset: ['seenOn'],
}) as new () => Recorded;

const notified = ['requirement', 'dueDay'] as const;

export type Notified = Fields<RectificationNotice, (typeof notified)[number]>;

export const FindingNotifyInput = inputFor(RectificationNotice, 'FindingNotifyInput', notified, {
  on: 'record',
}) as new () => StepInput & Notified;

const measures = ['rootCause', 'corrective', 'preventive'] as const;

export const NoticePlanInput = inputFor(RectificationNotice, 'NoticePlanInput', measures, {
  on: 'record',
  required: measures,
}) as new () => StepInput & Record<(typeof measures)[number], string>;

export const NoticeAppealInput = inputFor(RectificationNotice, 'NoticeAppealInput', ['appeal'], {
  on: 'record',
  required: ['appeal'],
}) as new () => StepInput & { appeal: string };

export const NoticeSubmitInput = inputFor(RectificationNotice, 'NoticeSubmitInput', ['remedy'], {
  on: 'record',
  required: ['remedy'],
}) as new () => StepInput & { remedy: string };

export const NoticeVerifyInput = inputFor(RectificationNotice, 'NoticeVerifyInput', ['verification'], {
  on: 'record',
  required: ['verification'],
}) as new () => StepInput & { verification: string };

export const NoticeExtendInput = inputFor(RectificationNotice, 'NoticeExtendInput', ['dueDay'], {
  on: 'record',
  required: ['dueDay'],
}) as new () => StepInput & { dueDay: string };
