import { day, entity, many, moment, money, percent, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Contract, Quotation } from '../index.js';

/** An order delivered under a signed contract (订单), from its handoff to the departments until the customer accepts it. */
@entity({
  en: 'An order delivered under a signed contract',
  zh: '订单',
  clause: '2.2.6',
  rows: { read: { en: 'See orders', zh: '查看订单' } },
  list: 'orders',
  aggregates: true,
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
  @reference('Contract', { en: 'The contract of the order', zh: '合同', clause: '2.2.6a', filter: true })
  contract!: Ref<Contract>;

  @reference('Quotation', { en: 'The accepted quotation that the order fulfils', zh: '所依报价单', nullable: true })
  quotation!: Ref<Quotation> | null;

  @day({ en: 'Delivery date agreed for the order', zh: '交货期', clause: '2.2.6b', filter: true, order: true })
  deliverBy!: string;

  @text({ en: 'Delivery address', zh: '交货地点' })
  deliverTo!: string;

  @money({ en: 'Net amount: the sum of the lines, before tax', zh: '不含税金额' })
  net!: string;

  @percent({ en: 'Tax rate in percent', zh: '税率（%）' })
  taxPercent!: string;

  @money({ en: 'Tax on the net amount, rounded half up to cents', zh: '税额' })
  tax!: string;

  @money({ en: 'Gross amount payable by the customer: net amount and tax', zh: '价税合计', filter: true, order: true })
  amount!: string;

  @moment({ en: 'When the order’s lines and terms were last changed', zh: '内容最近变更时间', clause: '2.2.6f' })
  wordedAt!: Date;

  @many('OrderLine', { en: 'Order lines: the items to deliver', zh: '订单行', clause: '2.2.6d', by: 'order' })
  lines!: unknown;

  @many('Handoff', { en: 'Handoffs of the order to departments', zh: '部门交接', clause: '2.2.6a', by: 'record' })
  handoffs!: unknown;

  @many('Milestone', {
    en: 'Milestones of the order, planned and reached',
    zh: '里程碑',
    clause: '2.2.6e',
    by: 'order',
  })
  milestones!: unknown;

  @many('ProductionTask', { en: 'Production tasks for the order', zh: '生产任务', clause: '2.2.6b', by: 'order' })
  productionTasks!: unknown;

  @many('Shipment', { en: 'Shipments of the order', zh: '发货记录', clause: '2.2.6d', by: 'order' })
  shipments!: unknown;

  @many('OrderIssue', { en: 'Issues that obstruct the order', zh: '订单问题', clause: '2.2.6g', by: 'order' })
  issues!: unknown;

  @many('ChangeRequest', { en: 'The customer’s change requests', zh: '变更申请', clause: '2.2.6f', by: 'order' })
  changeRequests!: unknown;

  @many('Acceptance', { en: 'The customer’s acceptances of the order', zh: '验收记录', clause: '2.2.6b', by: 'order' })
  acceptances!: unknown;

  @many('DataReview', { en: 'Data reviews of the order', zh: '数据审核', clause: '3.2.2b', by: 'record' })
  dataReviews!: unknown;

  @many('FileRecord', { en: 'Files of the order', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Collaborators on the order, beside its owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
