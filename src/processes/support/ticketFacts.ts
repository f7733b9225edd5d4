import { acting, exists, is, not, takenBy, via, type Fact } from '../../core/words.js';
import { FieldVisit, SatisfactionSurvey, Ticket, TicketNotice } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';

export const customerMissing: Fact = {
  code: 'CUSTOMER_MISSING',
  means: { en: 'The customer of the ticket is missing', zh: '请先登记客户信息' },
  clause: '2.4.1g',
  curable: true,
  sql: is(Ticket, { customer: null }),
};

export const contactMissing: Fact = {
  code: 'CONTACT_MISSING',
  means: { en: 'The contact person or the contact details are missing', zh: '请先登记联系人与联系方式' },
  clause: '2.4.1h',
  curable: true,
  sql: is(Ticket, { contactName: null }, { contactBy: null }),
};

export const orderOfAnother: Fact = {
  code: 'ORDER_OF_ANOTHER',
  means: { en: 'The order belongs to another customer', zh: '该订单不属于此客户' },
  clause: '2.4.1g',
  curable: true,
  sql: (row) =>
    `exists (select from "order" o where o.id = ${row}.order_id and o.customer_id is distinct from ${row}.customer_id)`,
};

export const noProgressTold: Fact = {
  code: 'PROGRESS_NOT_TOLD',
  means: { en: 'The customer was not yet notified of any progress', zh: '尚未向客户反馈处理进度' },
  clause: '2.4.3g',
  curable: true,
  sql: not(exists(TicketNotice, 'ticket', { kind: 'PROGRESS' })),
};

export const costNotApproved: Fact = {
  code: 'COST_NOT_APPROVED',
  means: { en: 'The support lead must approve the cost of the parts', zh: '零部件费用须经售后主管批准' },
  clause: '2.4.3d',
  params: { field: 'partCost' },
  sql: (row, _actors, now) => `coalesce(${row}.part_cost, 0) > ${inForce('ticket.partCost.amount', now)}
    and not ${row}.cost_approved`,
};

export const nothingToApprove: Fact = {
  code: 'NOTHING_TO_APPROVE',
  means: { en: 'No cost of parts awaits approval', zh: '没有须批准的零部件费用' },
  clause: '2.4.3d',
  sql: is(Ticket, { partCost: null }, { costApproved: true }),
};

export const complainedOf: Fact = {
  code: 'COMPLAINED_OF',
  means: {
    en: 'Nobody may edit or close a complaint about themselves (SOD-14)',
    zh: '被投诉人不得修改或关闭对本人的投诉（SOD-14）',
  },
  clause: '2.4.4e',
  sql: is(Ticket, { complainedOf: acting }),
};

/** Who takes these handles the ticket; who assigns it, or approves what it costs, watches over it. */
const handling = [
  'ticketAccept',
  'ticketTake',
  'ticketAssess',
  'ticketStart',
  'ticketNotify',
  'ticketPlanParts',
  'ticketWaitForCustomer',
  'ticketWaitForParts',
  'ticketResume',
  'ticketResolve',
  'ticketClose',
];

/** The actor handled the ticket, or somebody did in their name. */
const hadAHandIn = (ticket: string, actors: string) => `exists (select from step_record s
  where s.record_id = ${ticket} and s.step in (${handling.map((step) => `'${step}'`).join(', ')})
    and ${takenBy(actors, 's')})`;

const handled = {
  code: 'HANDLED',
  means: {
    en: 'Nobody who handled the ticket may take part in its survey and follow-up (SOD-14)',
    zh: '经办人员不得参与该工单的满意度调查与回访（SOD-14）',
  },
  clause: '2.4.4b',
} as const;

/** The same of a survey. */
export const handledSurveyed: Fact = {
  ...handled,
  sql: (row, actors) => hadAHandIn(`${row}.ticket_id`, actors),
};

/** The same of what follows a survey up. */
export const handledFollowedUp: Fact = {
  ...handled,
  sql: (row, actors) =>
    hadAHandIn(`(select v.ticket_id from satisfaction_survey v where v.id = ${row}.survey_id)`, actors),
};

export const notResolved: Fact = {
  code: 'NOT_RESOLVED',
  means: { en: 'The ticket was reopened', zh: '工单已重新打开' },
  clause: '2.4.4a',
  sql: not(via(SatisfactionSurvey, 'ticket', { state: ['RESOLVED', 'CONFIRMED', 'CLOSED'] })),
};

export const aVisitIsOpen: Fact = {
  code: 'VISIT_OPEN',
  means: { en: 'A field visit is not yet completed', zh: '尚有未完成的上门服务' },
  clause: '2.4.3f',
  curable: true,
  sql: exists(FieldVisit, 'ticket', { state: ['PLANNED', 'ON_SITE'] }),
};
