import { randomBytes } from 'node:crypto';
import { TypeID } from 'typeid-js';
import { clock } from './clock.js';

/** The type of each id, as it stands before the underscore. Never changed once used. */
export const idPrefixes = {
  Acceptance: 'acceptance',
  Account: 'account',
  Amendment: 'amendment',
  ApiKey: 'api_key',
  Assignment: 'assignment',
  CalendarDay: 'day',
  ChangeLine: 'change_line',
  ChangeRequest: 'change',
  Contact: 'contact',
  Contract: 'contract',
  Customer: 'customer',
  DataReview: 'data_review',
  Delegation: 'delegation',
  Department: 'department',
  Employee: 'employee',
  FieldVisit: 'field_visit',
  FileRecord: 'file',
  Grant: 'grant',
  Handoff: 'handoff',
  AssessmentCycle: 'cycle',
  AssessmentFact: 'fact',
  AssessmentForm: 'form',
  AssessmentScheme: 'scheme',
  ComprehensiveEvaluation: 'evaluation',
  DevelopmentNeed: 'need',
  PeerRating: 'peer_rating',
  SchemeItem: 'scheme_item',
  ScoreItem: 'score',
  BonusPlan: 'bonus',
  BonusShare: 'bonus_share',
  IndicatorRun: 'indicator_run',
  IndicatorValue: 'indicator_value',
  IndicatorVersion: 'indicator_version',
  Inspection: 'inspection',
  InspectionItem: 'inspection_item',
  InspectionSample: 'sample',
  SupervisionItem: 'supervision_item',
  SupervisionMember: 'supervision_member',
  SupervisionPlan: 'supervision_plan',
  SampledRecord: 'sampled',
  Finding: 'finding',
  RectificationNotice: 'notice',
  Instalment: 'instalment',
  LegalReview: 'review',
  Notification: 'notification',
  IssueDepartment: 'issue_department',
  Milestone: 'milestone',
  Obligation: 'obligation',
  Order: 'order',
  OrderIssue: 'issue',
  OrderLine: 'order_line',
  Placement: 'placement',
  Position: 'position',
  PriceApproval: 'price_approval',
  PriceCheck: 'price_check',
  PriceLine: 'price_line',
  PriceList: 'price_list',
  Product: 'product',
  ProductionTask: 'production',
  QualityCheck: 'quality_check',
  Quotation: 'quotation',
  QuotationLine: 'quotation_line',
  Role: 'role',
  Session: 'session',
  SatisfactionSurvey: 'survey',
  SettingValue: 'setting',
  Shipment: 'shipment',
  ShipmentLine: 'shipment_line',
  Signature: 'signature',
  FollowUp: 'follow_up',
  Course: 'course',
  Enrolment: 'enrolment',
  ExamAnswer: 'answer',
  ExamAttempt: 'attempt',
  ExamPaper: 'paper',
  ExamQuestion: 'question',
  InternalTrainer: 'trainer',
  SkillGap: 'skill_gap',
  Training: 'training',
  TrainingAdjustment: 'adjustment',
  TrainingEffect: 'effect',
  TrainingPlan: 'training_plan',
  TrainingPlanItem: 'training_item',
  Ticket: 'ticket',
  TicketAssessment: 'ticket_assessment',
  TicketNotice: 'ticket_notice',
} as const;

export type Identified = keyof typeof idPrefixes;

const typeOfPrefix = new Map(
  Object.entries(idPrefixes).map(([type, prefix]) => [prefix as string, type as Identified]),
);

/** What of an id is not its time: random, unless the demo company is to get the same ids each time. */
export const chance = { bytes: (size: number): Uint8Array => randomBytes(size) };

const last = { moment: 0, place: 0 };

/** A UUID of version 7: the millisecond, the place within it in 12 bits, and chance. */
function uuid(): Uint8Array {
  const moment = clock.now().getTime();
  const bytes = Buffer.concat([Buffer.alloc(6), chance.bytes(10)]);
  const place = moment === last.moment ? (last.place + 1) & 0xfff : bytes.readUInt16BE(6) & 0x7ff;
  Object.assign(last, { moment, place });
  bytes.writeUIntBE(moment, 0, 6);
  bytes.writeUInt16BE(0x7000 | place, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes;
}

/** A new id of this type, such as `order_01h455vb4pex5vsknk084sn02q`; ids sort in the order in which they are made. */
export const newId = (type: Identified): string => TypeID.fromUUIDBytes(idPrefixes[type], uuid()).toString();

/** The type that an id is of; undefined when the string is no id. */
export function typeOfId(id: string): Identified | undefined {
  const type = typeOfPrefix.get(id.slice(0, id.lastIndexOf('_')));
  if (!type) return undefined;
  try {
    TypeID.fromString(id);
    return type;
  } catch {
    return undefined;
  }
}
