import { FieldVisit, FollowUp, type Ticket } from '../../entities/index.js';
import { StepInput } from '../../schema/steps.js';
import {
  FieldVisitCompleteInput,
  FieldVisitMoveInput,
  FieldVisitPlanInput,
  FollowUpCompleteInput,
  SurveyAnswerInput,
  TicketAssessInput,
  TicketAssignInput,
  TicketEditInput,
  TicketFileInput,
  TicketNotifyInput,
  TicketPlanPartsInput,
  TicketReassessInput,
  TicketReassignInput,
  TicketReceiveInput,
  TicketResolveInput,
} from '../../schema/support/inputs.js';
import type { Work } from '../../services/flow/work.js';
import { entering } from '../../services/stewardship/dataReviews.js';
import { answerSurvey } from '../../services/support/answerSurvey.js';
import { assessTicket } from '../../services/support/assessTicket.js';
import { assignTicket, takeTicket } from '../../services/support/assignTicket.js';
import { editTicket, fileTicket, receiveTicket } from '../../services/support/receiveTicket.js';
import { cancelVisit, planVisit } from '../../services/support/fieldVisits.js';
import { resolveTicket } from '../../services/support/resolveTicket.js';
import { tellCustomer } from '../../services/support/tellCustomer.js';
import { bind } from '../flow/bind.js';
import { keeps } from '../flow/keeps.js';

export const supportSteps = {
  ticketReceive: bind(TicketReceiveInput, receiveTicket),
  ticketFile: bind(TicketFileInput, fileTicket),
  ticketEdit: bind(TicketEditInput, editTicket),
  ticketAccept: bind(StepInput, entering(takeTicket)),
  ticketAssign: bind(TicketAssignInput, assignTicket),
  ticketTake: bind(StepInput, takeTicket),
  ticketReassign: bind(TicketReassignInput, assignTicket),
  ticketAssess: bind(TicketAssessInput, assessTicket),
  ticketReassess: bind(TicketReassessInput, assessTicket),
  ticketNotify: bind(TicketNotifyInput, async (work: Work<Ticket>, { content }) =>
    tellCustomer(work, 'PROGRESS', content),
  ),
  ticketPlanParts: bind(TicketPlanPartsInput, async ({ record }: Work<Ticket>, { spareParts, partCost }) => {
    Object.assign(record, { spareParts, partCost, costApproved: false });
  }),
  ticketApproveParts: bind(StepInput, async ({ record }: Work<Ticket>) => {
    record.costApproved = true;
  }),
  ticketResolve: bind(TicketResolveInput, resolveTicket),
  fieldVisitPlan: bind(FieldVisitPlanInput, planVisit),
  fieldVisitMove: bind(FieldVisitMoveInput, keeps(FieldVisit)),
  fieldVisitComplete: bind(FieldVisitCompleteInput, keeps(FieldVisit)),
  fieldVisitCancel: bind(StepInput, cancelVisit),
  surveyAnswer: bind(SurveyAnswerInput, answerSurvey),
  followUpComplete: bind(FollowUpCompleteInput, keeps(FollowUp)),
};
