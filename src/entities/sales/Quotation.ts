import type { Ref } from '@mikro-orm/core';
import { day, integer, many, money, percent, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { PriceList } from '../product/PriceList.js';

/**
 * What we offer a customer at which prices (报价单), computed by the server in exact decimals: each line's amount is
 * rounded half up to cents, the net amount is their sum, the tax is rounded in the same way.
 */
@entity({
  en: 'What we offer a customer at which prices',
  zh: '报价单',
  clause: '2.2.3',
  rows: { read: { en: 'See quotations', zh: '查看报价单' } },
  list: 'quotations',
  ids: 'quotation',
  numbered: 'BJ',
  customerSees: ['SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED'],
})
export class Quotation extends BusinessRecord {
  @text({ en: 'What the customer needs', zh: '客户需求', clause: '2.2.3a' })
  need!: string;

  @integer({ en: 'Which revision it is; the first is 1', zh: '修订版次' })
  revision!: number;

  @reference('Quotation', { en: 'The quotation that it revises', zh: '所修订的报价单', nullable: true })
  supersedes!: Ref<Quotation> | null;

  @day({
    en: 'The last day on which it can be accepted; where none is given, so many days from sending as the setting says',
    zh: '有效期至',
    clause: '2.2.3a',
    nullable: true,
    filter: true,
  })
  validUntil!: string | null;

  @text({ en: 'How and when the customer pays', zh: '付款方式', clause: '2.2.3g', nullable: true })
  paymentMethod!: string | null;

  @money({ en: 'The sum of the amounts of its lines, before tax', zh: '不含税金额', clause: '2.2.3h' })
  net!: string;

  @percent({ en: 'The tax in percent', zh: '税率（%）', clause: '2.2.3e' })
  taxPercent!: string;

  @money({ en: 'The tax on the net amount, rounded half up to cents', zh: '税额', clause: '2.2.3h' })
  tax!: string;

  @money({
    en: 'What the customer pays: net amount and tax',
    zh: '价税合计',
    clause: '2.2.3h',
    filter: true,
    order: true,
  })
  total!: string;

  @percent({
    en: 'The largest discount of its lines in percent of the list price, as the check found it',
    zh: '最大折扣（%）',
    clause: '2.2.3i',
    strict: { en: 'See the largest discount of quotations', zh: '查看报价单最大折扣' },
    nullable: true,
    filter: true,
    order: true,
  })
  discount!: string | null;

  @reference('PriceList', {
    en: 'The price list that it was checked against',
    zh: '核对所依价格表',
    clause: '2.2.3b',
    nullable: true,
  })
  priceList!: Ref<PriceList> | null;

  @many('QuotationLine', { en: 'What is offered', zh: '报价行', by: 'quotation' })
  lines!: unknown;

  @many('PriceCheck', { en: 'What the check found, line by line', zh: '价格核对', clause: '2.2.3b', by: 'quotation' })
  priceChecks!: unknown;

  @many('PriceApproval', { en: 'Who had to agree to its prices', zh: '价格审批', clause: '2.2.3i', by: 'quotation' })
  priceApprovals!: unknown;

  @many('Quotation', { en: 'What revises it', zh: '后续修订', by: 'supersedes' })
  revisions!: unknown;

  @many('Contract', { en: 'The contracts made of it', zh: '据此订立的合同', by: 'quotation' })
  contracts!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Who works on it beside the owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
