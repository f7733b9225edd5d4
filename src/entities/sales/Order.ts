import type { Ref } from '@mikro-orm/core';
import { day, many, moment, money, percent, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Contract } from './Contract.js';
import type { Quotation } from './Quotation.js';

/** What is delivered under a signed contract (订单), from its hand-off to the departments until the customer accepts it. */
@entity({
  en: 'What is delivered under a signed contract',
  zh: '订单',
  clause: '2.2.6',
  rows: { read: { en: 'See orders', zh: '查看订单' } },
  list: 'orders',
  ids: 'order',
  numbered: 'DD',
  queued: true,
  customerSees: [
    'HANDED_OFF',
    'ACKNOWLEDGED',
    'IN_PRODUCTION',
    'READY_TO_SHIP',
    'SHIPPED',
    'DELIVERED',
    'ACCEPTED',
    'CLOSED',
    'ON_HOLD',
    'CANCELLED',
  ],
})
export class Order extends BusinessRecord {
  @reference('Contract', { en: 'The contract', zh: '合同', clause: '2.2.6a', filter: true })
  contract!: Ref<Contract>;

  @reference('Quotation', { en: 'The accepted quotation that it delivers', zh: '所依报价单', nullable: true })
  quotation!: Ref<Quotation> | null;

  @day({ en: 'The day by which it is delivered', zh: '交货期', clause: '2.2.6b', filter: true, order: true })
  deliverBy!: string;

  @text({ en: 'Where it is delivered', zh: '交货地点' })
  deliverTo!: string;

  @money({ en: 'The sum of the amounts of its lines, before tax', zh: '不含税金额' })
  net!: string;

  @percent({ en: 'The tax in percent', zh: '税率（%）' })
  taxPercent!: string;

  @money({ en: 'The tax on the net amount, rounded half up to cents', zh: '税额' })
  tax!: string;

  @money({ en: 'What the customer pays: net amount and tax', zh: '价税合计', filter: true, order: true })
  amount!: string;

  @moment({ en: 'When its lines and terms were last changed', zh: '内容最近变更时间', clause: '2.2.6f' })
  wordedAt!: Date;

  @many('OrderLine', { en: 'What is delivered', zh: '订单行', clause: '2.2.6d', by: 'order' })
  lines!: unknown;

  @many('Handoff', { en: 'The departments that it was handed to', zh: '部门交接', clause: '2.2.6a', by: 'record' })
  handoffs!: unknown;

  @many('Milestone', { en: 'Its progress, planned and reached', zh: '里程碑', clause: '2.2.6e', by: 'order' })
  milestones!: unknown;

  @many('ProductionTask', { en: 'What is produced for it', zh: '生产任务', clause: '2.2.6b', by: 'order' })
  productionTasks!: unknown;

  @many('Shipment', { en: 'What was sent', zh: '发货记录', clause: '2.2.6d', by: 'order' })
  shipments!: unknown;

  @many('OrderIssue', { en: 'What stood in its way', zh: '订单问题', clause: '2.2.6g', by: 'order' })
  issues!: unknown;

  @many('ChangeRequest', { en: 'What the customer wants changed', zh: '变更申请', clause: '2.2.6f', by: 'order' })
  changeRequests!: unknown;

  @many('Acceptance', { en: 'What the customer confirmed', zh: '验收记录', clause: '2.2.6b', by: 'order' })
  acceptances!: unknown;

  @many('DataReview', { en: 'How its data were reviewed', zh: '数据审核', clause: '3.2.2b', by: 'record' })
  dataReviews!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Who works on it beside the owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
