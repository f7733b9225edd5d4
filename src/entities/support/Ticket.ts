import type { Ref } from '@mikro-orm/core';
import { choice, flag, many, money, name, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Product } from '../product/Product.js';
import type { Order } from '../sales/Order.js';

export const ticketKinds = {
  CONSULTATION: { en: 'A question', zh: '咨询', clause: '2.4.1c' },
  COMPLAINT: { en: 'A complaint', zh: '投诉', clause: '2.4.1d' },
  SUGGESTION: { en: 'A suggestion', zh: '建议', clause: '2.4.1e' },
} as const;

export const intakeChannels = {
  HOTLINE: { en: 'By the service hotline', zh: '售后服务热线', clause: '2.4.1a' },
  ONLINE: { en: 'By the online service platform', zh: '在线客服平台', clause: '2.4.1b' },
} as const;

/** How grave a problem is to the customer, the gravest first. */
export const ticketSeverities = {
  STANDSTILL: { en: 'The customer’s operation is at a standstill', zh: '一级：停产' },
  HAMPERED: { en: 'The customer’s operation is hampered', zh: '二级：影响生产' },
  IMPAIRED: { en: 'Something does not work as it should', zh: '三级：功能受损' },
  SLIGHT: { en: 'It is a nuisance', zh: '四级：轻微' },
} as const;

export const urgencies = {
  AT_ONCE: { en: 'It cannot wait', zh: '紧急' },
  SOON: { en: 'It can wait a little', zh: '较急' },
  WHENEVER: { en: 'It can wait', zh: '一般' },
} as const;

export const priorities = {
  P1: { en: 'Before everything else', zh: '一级优先' },
  P2: { en: 'Before what is usual', zh: '二级优先' },
  P3: { en: 'As is usual', zh: '三级优先' },
  P4: { en: 'After everything else', zh: '四级优先' },
} as const;

export const solutionKinds = {
  REMOTE: { en: 'Helped from afar', zh: '远程协助', clause: '2.4.3b' },
  ON_SITE: { en: 'Repaired on site', zh: '现场维修', clause: '2.4.3c' },
  PARTS: { en: 'Parts were replaced', zh: '更换零部件', clause: '2.4.3d' },
} as const;

/** What a customer asks of after-sales service (工单), from its intake until the customer finds it solved. */
@entity({
  en: 'What a customer asks of after-sales service',
  zh: '工单',
  clause: '2.4.1',
  rows: { read: { en: 'See tickets', zh: '查看工单' } },
  list: 'tickets',
  ids: 'ticket',
  numbered: 'GD',
})
export class Ticket extends BusinessRecord {
  @choice('TicketKind', ticketKinds, { en: 'Of what kind it is', zh: '工单类别', filter: true })
  kind!: keyof typeof ticketKinds;

  @choice('IntakeChannel', intakeChannels, { en: 'How it came in', zh: '受理渠道', filter: true })
  channel!: keyof typeof intakeChannels;

  @text({ en: 'What the matter is', zh: '问题描述', clause: '2.4.1f' })
  description!: string;

  @name({ en: 'Whom to speak to', zh: '联系人', clause: '2.4.1h', nullable: true })
  contactName!: string | null;

  @text({ en: 'By which phone number or address', zh: '联系方式', clause: '2.4.1h', nullable: true })
  contactBy!: string | null;

  @reference('Product', { en: 'The product concerned', zh: '相关产品', nullable: true, filter: true })
  product!: Ref<Product> | null;

  @reference('Order', { en: 'The order concerned', zh: '相关订单', nullable: true, filter: true })
  order!: Ref<Order> | null;

  @reference('Account', { en: 'Whom it complains of', zh: '被投诉人', clause: '2.4.1d', nullable: true })
  complainedOf!: Ref<Account> | null;

  @choice('TicketSeverity', ticketSeverities, {
    en: 'How grave it is to the customer',
    zh: '严重程度',
    clause: '2.4.2c',
    nullable: true,
    filter: true,
  })
  severity!: keyof typeof ticketSeverities | null;

  @choice('Urgency', urgencies, { en: 'How long it can wait', zh: '紧急程度', clause: '2.4.2d', nullable: true })
  urgency!: keyof typeof urgencies | null;

  @choice('Priority', priorities, {
    en: 'What comes first, by severity and urgency',
    zh: '优先级',
    clause: '2.4.2d',
    nullable: true,
    filter: true,
    order: true,
  })
  priority!: keyof typeof priorities | null;

  @text({ en: 'What it is caused by', zh: '原因分析', clause: '2.4.2b', nullable: true })
  cause!: string | null;

  @text({ en: 'How it shall be solved', zh: '处理方案', clause: '2.4.2e', nullable: true })
  plannedSolution!: string | null;

  @text({ en: 'The parts to be replaced', zh: '更换零部件', clause: '2.4.3d', nullable: true })
  spareParts!: string | null;

  @money({
    en: 'What the parts cost the company',
    zh: '零部件费用',
    clause: '2.4.3d',
    nullable: true,
    strict: { en: 'See what the parts of tickets cost', zh: '查看工单零部件费用' },
  })
  partCost!: string | null;

  @flag({ en: 'Whether the support lead approved what the parts cost', zh: '零部件费用是否已批准', clause: '2.4.3d' })
  costApproved!: boolean;

  @choice('SolutionKind', solutionKinds, {
    en: 'How it was solved',
    zh: '解决方式',
    clause: '2.4.3a',
    nullable: true,
    filter: true,
  })
  solvedBy!: keyof typeof solutionKinds | null;

  @text({ en: 'What was done', zh: '处理结果', clause: '2.4.3f', nullable: true })
  solution!: string | null;

  @many('TicketAssessment', {
    en: 'How it was judged, the first time first',
    zh: '评估记录',
    clause: '2.4.2b',
    by: 'ticket',
  })
  assessments!: unknown;

  @many('FieldVisit', { en: 'When somebody went to the customer', zh: '上门服务', clause: '2.4.3c', by: 'ticket' })
  fieldVisits!: unknown;

  @many('TicketNotice', { en: 'What the customer was told', zh: '进度反馈', clause: '2.4.3g', by: 'ticket' })
  notices!: unknown;

  @many('SatisfactionSurvey', {
    en: 'What the customer thinks of it',
    zh: '满意度调查',
    clause: '2.4.4a',
    by: 'ticket',
  })
  surveys!: unknown;

  @many('DataReview', { en: 'How its data were reviewed', zh: '数据审核', clause: '3.2.2b', by: 'record' })
  dataReviews!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Who works on it beside the owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
