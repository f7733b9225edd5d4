import { choice, entity, flag, many, money, name, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, Order, Product } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

export const ticketKinds = {
  CONSULTATION: { en: 'Consultation: a question', zh: '咨询', clause: '2.4.1c' },
  COMPLAINT: { en: 'Complaint', zh: '投诉', clause: '2.4.1d' },
  SUGGESTION: { en: 'Suggestion', zh: '建议', clause: '2.4.1e' },
} as const;

export const intakeChannels = {
  HOTLINE: { en: 'Service hotline', zh: '售后服务热线', clause: '2.4.1a' },
  ONLINE: { en: 'Online service platform', zh: '在线客服平台', clause: '2.4.1b' },
} as const;

/** How grave a problem is to the customer, the gravest first. */
export const ticketSeverities = {
  STANDSTILL: { en: 'The customer’s operation is at a standstill', zh: '一级：停产' },
  HAMPERED: { en: 'The customer’s operation is hampered', zh: '二级：影响生产' },
  IMPAIRED: { en: 'A function does not work as it should', zh: '三级：功能受损' },
  SLIGHT: { en: 'A nuisance', zh: '四级：轻微' },
} as const;

export const urgencies = {
  AT_ONCE: { en: 'Immediate: cannot wait', zh: '紧急' },
  SOON: { en: 'Soon: can wait a little', zh: '较急' },
  WHENEVER: { en: 'Normal: can wait', zh: '一般' },
} as const;

export const priorities = {
  P1: { en: 'Highest priority', zh: '一级优先' },
  P2: { en: 'High priority', zh: '二级优先' },
  P3: { en: 'Normal priority', zh: '三级优先' },
  P4: { en: 'Low priority', zh: '四级优先' },
} as const;

export const solutionKinds = {
  REMOTE: { en: 'Remote support', zh: '远程协助', clause: '2.4.3b' },
  ON_SITE: { en: 'On-site repair', zh: '现场维修', clause: '2.4.3c' },
  PARTS: { en: 'Replacement of parts', zh: '更换零部件', clause: '2.4.3d' },
} as const;

/** A customer's request to after-sales service (工单), from its intake until the customer finds it solved. */
@entity({
  en: 'A ticket: a customer’s request to after-sales service',
  zh: '工单',
  clause: '2.4.1',
  rows: { read: { en: 'See tickets', zh: '查看工单' } },
  list: 'tickets',
  aggregates: true,
  ids: 'ticket',
  numbered: 'GD',
})
export class Ticket extends BusinessRecord {
  @choice('TicketKind', ticketKinds, { en: 'Kind of ticket', zh: '工单类别', filter: true })
  kind!: keyof typeof ticketKinds;

  @choice('IntakeChannel', intakeChannels, { en: 'Intake channel of the ticket', zh: '受理渠道', filter: true })
  channel!: keyof typeof intakeChannels;

  @text({ en: 'Description of the problem', zh: '问题描述', clause: '2.4.1f' })
  description!: string;

  @name({ en: 'Name of the contact person', zh: '联系人', clause: '2.4.1h', nullable: true })
  contactName!: string | null;

  @text({ en: 'Telephone number or address of the contact person', zh: '联系方式', clause: '2.4.1h', nullable: true })
  contactBy!: string | null;

  @reference('Product', { en: 'The product concerned', zh: '相关产品', nullable: true, filter: true })
  product!: Ref<Product> | null;

  @reference('Order', { en: 'The order concerned', zh: '相关订单', nullable: true, filter: true })
  order!: Ref<Order> | null;

  @reference('Account', { en: 'The account complained about', zh: '被投诉人', clause: '2.4.1d', nullable: true })
  complainedOf!: Ref<Account> | null;

  @choice('TicketSeverity', ticketSeverities, {
    en: 'Severity of the problem for the customer',
    zh: '严重程度',
    clause: '2.4.2c',
    nullable: true,
    filter: true,
  })
  severity!: keyof typeof ticketSeverities | null;

  @choice('Urgency', urgencies, { en: 'Urgency of the ticket', zh: '紧急程度', clause: '2.4.2d', nullable: true })
  urgency!: keyof typeof urgencies | null;

  @choice('Priority', priorities, {
    en: 'Priority of the ticket, derived from severity and urgency',
    zh: '优先级',
    clause: '2.4.2d',
    nullable: true,
    filter: true,
    order: true,
  })
  priority!: keyof typeof priorities | null;

  @text({ en: 'Root cause of the problem', zh: '原因分析', clause: '2.4.2b', nullable: true })
  cause!: string | null;

  @text({ en: 'Planned solution', zh: '处理方案', clause: '2.4.2e', nullable: true })
  plannedSolution!: string | null;

  @text({ en: 'Spare parts to be replaced', zh: '更换零部件', clause: '2.4.3d', nullable: true })
  spareParts!: string | null;

  @money({
    en: 'Cost of the spare parts to the company',
    zh: '零部件费用',
    clause: '2.4.3d',
    nullable: true,
    between: [0, Infinity],
    strict: { en: 'See the cost of a ticket’s parts', zh: '查看工单零部件费用' },
  })
  partCost!: string | null;

  @flag({ en: 'Whether the support lead approved the cost of the parts', zh: '零部件费用是否已批准', clause: '2.4.3d' })
  costApproved!: boolean;

  @choice('SolutionKind', solutionKinds, {
    en: 'Kind of solution',
    zh: '解决方式',
    clause: '2.4.3a',
    nullable: true,
    filter: true,
  })
  solvedBy!: keyof typeof solutionKinds | null;

  @text({ en: 'Resolution: the work done', zh: '处理结果', clause: '2.4.3f', nullable: true })
  solution!: string | null;

  @many('TicketAssessment', {
    en: 'Assessments of the ticket, oldest first',
    zh: '评估记录',
    clause: '2.4.2b',
    by: 'ticket',
  })
  assessments!: unknown;

  @many('FieldVisit', { en: 'Field visits to the customer', zh: '上门服务', clause: '2.4.3c', by: 'ticket' })
  fieldVisits!: unknown;

  @many('TicketNotice', {
    en: 'Notices of progress and result to the customer',
    zh: '进度反馈',
    clause: '2.4.3g',
    by: 'ticket',
  })
  notices!: unknown;

  @many('SatisfactionSurvey', {
    en: 'Satisfaction surveys of the customer',
    zh: '满意度调查',
    clause: '2.4.4a',
    by: 'ticket',
  })
  surveys!: unknown;

  @many('DataReview', { en: 'Data reviews of the ticket', zh: '数据审核', clause: '3.2.2b', by: 'record' })
  dataReviews!: unknown;

  @many('FileRecord', { en: 'Files of the ticket', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Collaborators on the ticket, beside its owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
