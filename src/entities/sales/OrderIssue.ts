import { choice, entity, many, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order } from '../index.js';

export const issueKinds = {
  CUSTOMER_CHANGE: { en: 'Change requested by the customer', zh: '客户变更', clause: '2.2.6f' },
  PRODUCTION_DELAY: { en: 'Production delay', zh: '生产延误', clause: '2.2.6g' },
  DELIVERY_PROBLEM: { en: 'Delivery problem', zh: '物流配送问题', clause: '2.2.6h' },
} as const;

/** How grave something is, the gravest first. */
export const severities = {
  CRITICAL: { en: 'Critical: the order is at a standstill', zh: '一级：订单停滞' },
  MAJOR: { en: 'Major: the delivery date is at risk', zh: '二级：影响交货期' },
  MODERATE: { en: 'Moderate: extra cost without risk to the delivery date', zh: '三级：不影响交货期' },
  MINOR: { en: 'Minor: a nuisance', zh: '四级：轻微' },
} as const;

/** An issue that obstructs an order, which the departments concerned solve together. */
@entity({
  en: 'An issue that obstructs an order',
  zh: '订单问题',
  clause: '2.2.6g',
  rows: {
    within: 'order',
    seenWith: { en: 'See the issues of orders', zh: '查看订单问题' },
  },
  ids: 'issue',
  numbered: 'WT',
  orderBy: 'ID_ASC',
})
export class OrderIssue extends BusinessRecord {
  @reference('Order', { en: 'The order with the issue', zh: '订单' })
  order!: Ref<Order>;

  @choice('IssueKind', issueKinds, { en: 'Kind of issue', zh: '问题类别', filter: true })
  kind!: keyof typeof issueKinds;

  @choice('Severity', severities, { en: 'Severity of the issue', zh: '严重程度', filter: true })
  severity!: keyof typeof severities;

  @text({ en: 'Description of the issue', zh: '问题描述' })
  description!: string;

  @text({ en: 'Solution of the issue', zh: '解决方案', clause: '3.3.1c', nullable: true })
  solution!: string | null;

  @many('IssueDepartment', { en: 'Departments concerned by the issue', zh: '相关部门', clause: '3.3.1c', by: 'issue' })
  departments!: unknown;
}
