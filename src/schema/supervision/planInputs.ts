import { ID } from 'type-graphql';
import { SupervisionItem, SupervisionMember, SupervisionPlan } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';

const period = ['planYear', 'planQuarter', 'emphasis'] as const;

export type Period = Pick<SupervisionPlan, 'planYear'> & Partial<Pick<SupervisionPlan, 'planQuarter' | 'emphasis'>>;

export const SupervisionPlanDraftInput = inputFor(
  SupervisionPlan,
  'SupervisionPlanDraftInput',
  period,
) as new () => Period;

const planned = ['askedByClause', 'inspected', 'inspectBy'] as const;

export type PlannedItem = Fields<SupervisionItem, (typeof planned)[number]> & { supervisionPlan: string };

export const SupervisionItemAddInput = inputFor(SupervisionItem, 'SupervisionItemAddInput', planned, {
  extra: { supervisionPlan: { type: () => ID, en: 'The plan', zh: '监督计划' } },
}) as new () => PlannedItem;

const appointed = ['member', 'termFrom', 'termTo'] as const;

export type Appointed = Fields<SupervisionMember, (typeof appointed)[number]>;

export const SupervisionMemberAppointInput = inputFor(
  SupervisionMember,
  'SupervisionMemberAppointInput',
  appointed,
) as new () => Appointed;
