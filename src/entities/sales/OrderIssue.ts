import type { Ref } from '@mikro-orm/core';
import { choice, many, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order } from './Order.js';

export const issueKinds = {
  CUSTOMER_CHANGE: { en: 'The customer wants something else', zh: '客户变更', clause: '2.2.6f' },
  PRODUCTION_DELAY: { en: 'Production is late', zh: '生产延误', clause: '2.2.6g' },
  DELIVERY_PROBLEM: { en: 'Something is wrong with the delivery', zh: '物流配送问题', clause: '2.2.6h' },
} as const;

/** How grave something is, the gravest first. */
export const severities = {
  CRITICAL: { en: 'The order is at a standstill', zh: '一级：订单停滞' },
  MAJOR: { en: 'The day of delivery is in danger', zh: '二级：影响交货期' },
  MODERATE: { en: 'It costs, but not the day of delivery', zh: '三级：不影响交货期' },
  MINOR: { en: 'It is a nuisance', zh: '四级：轻微' },
} as const;

/** Something that stands in the way of an order, which the departments concerned solve together. */
@entity({
  en: 'Something that stands in the way of an order',
  zh: '订单问题',
  clause: '2.2.6g',
  rows: {
    within: 'order',
    seenWith: { name: 'issueRead', en: 'See what stood in the way of orders', zh: '查看订单问题' },
  },
  ids: 'issue',
  numbered: 'WT',
  orderBy: 'ID_ASC',
})
export class OrderIssue extends BusinessRecord {
  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @choice('IssueKind', issueKinds, { en: 'Of what kind it is', zh: '问题类别', filter: true })
  kind!: keyof typeof issueKinds;

  @choice('Severity', severities, { en: 'How grave it is', zh: '严重程度', filter: true })
  severity!: keyof typeof severities;

  @text({ en: 'What is wrong', zh: '问题描述' })
  description!: string;

  @text({ en: 'How it was solved', zh: '解决方案', clause: '3.3.1c', nullable: true })
  solution!: string | null;

  @many('IssueDepartment', { en: 'The departments concerned', zh: '相关部门', clause: '3.3.1c', by: 'issue' })
  departments!: unknown;
}
