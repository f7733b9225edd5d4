import { took, type Fact } from '../core/fact.js';
import { declarationOf } from '../core/fields/declaration.js';
import type { Process, Step } from '../core/process.js';
import { rememberSteps, type NamedStep } from './allSteps.js';
import { accountProcess } from './access/account.js';
import { apiKeyProcess } from './access/apiKey.js';
import { assignmentProcess } from './access/assignment.js';
import { delegationProcess } from './access/delegation.js';
import { roleProcess } from './access/role.js';
import { assessmentCycleProcess } from './assessment/assessmentCycle.js';
import { assessmentFormProcess } from './assessment/assessmentForm.js';
import { assessmentSchemeProcess } from './assessment/assessmentScheme.js';
import { comprehensiveEvaluationProcess } from './assessment/comprehensiveEvaluation.js';
import { developmentNeedProcess } from './assessment/developmentNeed.js';
import { peerRatingProcess } from './assessment/peerRating.js';
import { bonusPlanProcess } from './assessment/bonusPlan.js';
import { indicatorRunProcess } from './assessment/indicatorRun.js';
import { fileRecordProcess } from './files/fileRecord.js';
import { calendarDayProcess } from './flow/calendarDay.js';
import { handoffProcess } from './flow/handoff.js';
import { departmentProcess } from './organization/department.js';
import { employeeProcess } from './organization/employee.js';
import { positionProcess } from './organization/position.js';
import { priceListProcess } from './product/priceList.js';
import { productProcess } from './product/product.js';
import { amendmentProcess } from './sales/amendment.js';
import { settingValueProcess } from './regulation/settingValue.js';
import { changeRequestProcess } from './sales/changeRequest.js';
import { contractProcess } from './sales/contract.js';
import { customerProcess } from './sales/customer.js';
import { milestoneProcess } from './sales/milestone.js';
import { obligationProcess } from './sales/obligation.js';
import { priceApprovalProcess } from './sales/priceApproval.js';
import { quotationProcess } from './sales/quotation.js';
import { orderProcess } from './sales/order.js';
import { orderIssueProcess } from './sales/orderIssue.js';
import { productionTaskProcess } from './sales/productionTask.js';
import { shipmentProcess } from './sales/shipment.js';
import { dataReviewProcess } from './stewardship/dataReview.js';
import { findingProcess } from './supervision/finding.js';
import { inspectionProcess } from './supervision/inspection.js';
import { rectificationNoticeProcess } from './supervision/rectificationNotice.js';
import { supervisionItemProcess } from './supervision/supervisionItem.js';
import { supervisionMemberProcess } from './supervision/supervisionMember.js';
import { supervisionPlanProcess } from './supervision/supervisionPlan.js';
import { satisfactionSurveyProcess } from './support/satisfactionSurvey.js';
import { fieldVisitProcess } from './support/fieldVisit.js';
import { followUpProcess } from './support/followUp.js';
import { ticketProcess } from './support/ticket.js';
import { courseProcess } from './training/course.js';
import { enrolmentProcess } from './training/enrolment.js';
import { examAttemptProcess } from './training/examAttempt.js';
import { examPaperProcess } from './training/examPaper.js';
import { internalTrainerProcess } from './training/internalTrainer.js';
import { trainingProcess } from './training/training.js';
import { trainingPlanProcess } from './training/trainingPlan.js';

export type { NamedStep } from './allSteps.js';

/** Every process of the company. */
export const processes: readonly Process[] = [
  accountProcess,
  roleProcess,
  assignmentProcess,
  delegationProcess,
  apiKeyProcess,
  departmentProcess,
  positionProcess,
  employeeProcess,
  productProcess,
  priceListProcess,
  settingValueProcess,
  calendarDayProcess,
  customerProcess,
  quotationProcess,
  priceApprovalProcess,
  contractProcess,
  amendmentProcess,
  obligationProcess,
  orderProcess,
  handoffProcess,
  productionTaskProcess,
  shipmentProcess,
  milestoneProcess,
  orderIssueProcess,
  changeRequestProcess,
  ticketProcess,
  satisfactionSurveyProcess,
  fieldVisitProcess,
  followUpProcess,
  indicatorRunProcess,
  assessmentSchemeProcess,
  assessmentCycleProcess,
  peerRatingProcess,
  assessmentFormProcess,
  comprehensiveEvaluationProcess,
  developmentNeedProcess,
  bonusPlanProcess,
  inspectionProcess,
  dataReviewProcess,
  findingProcess,
  rectificationNoticeProcess,
  supervisionMemberProcess,
  supervisionPlanProcess,
  supervisionItemProcess,
  fileRecordProcess,
  trainingPlanProcess,
  courseProcess,
  examPaperProcess,
  examAttemptProcess,
  internalTrainerProcess,
  trainingProcess,
  enrolmentProcess,
];

const named = processes.flatMap((process) =>
  Object.entries(process.steps).map(([name, step]): NamedStep => {
    return { ...step, name, process, entity: declarationOf(process.entity) };
  }),
);

/** Every step by its name, which is its mutation and its permission. */
export const steps: ReadonlyMap<string, NamedStep> = new Map(named.map((step) => [step.name, step]));
rememberSteps(steps);

const byEntity = new Map(processes.map((process) => [process.entity.name, process]));

/** The process that records of this type walk; undefined for what walks none. */
export const processOf = (entity: string): Process | undefined => byEntity.get(entity);

/** The steps of an entity's process. */
export const stepsOf = (entity: string): NamedStep[] => named.filter((step) => step.entity.name === entity);

/** Whether people take a step by its own name: it is a mutation and a permission. */
export const isGranted = ({ inside, system }: Step): boolean => !inside && !system;

/** Who may not take a step, as one fact each. */
export function apartOf({ apart = [], clause }: NamedStep): Fact[] {
  const taken = apart.filter((other) => typeof other === 'string');
  const facts = apart.filter((other) => typeof other !== 'string');
  return [...(taken.length ? [took(taken, clause)] : []), ...facts];
}

/** The jobs that follow a step once it is taken, by their names in `src/jobs`. */
export const jobsOf = ({ tells, jobs = [] }: Step): readonly string[] => [...(tells ? ['tell'] : []), ...jobs];

/** The name of a step's input type. */
export const inputNameOf = ({ name, carries, brings }: Pick<NamedStep, 'name' | 'carries' | 'brings'>): string =>
  carries || brings ? `${name[0]!.toUpperCase()}${name.slice(1)}Input` : 'StepInput';
