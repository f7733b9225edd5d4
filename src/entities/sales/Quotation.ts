import { day, entity, integer, many, money, percent, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { PriceList } from '../index.js';

/**
 * An offer of items and prices to a customer (报价单), computed by the server in exact decimals: each line's amount is
 * rounded half up to cents, the net amount is their sum, the tax is rounded in the same way.
 */
@entity({
  en: 'A quotation: an offer of items and prices to a customer',
  zh: '报价单',
  clause: '2.2.3',
  rows: { read: { en: 'See quotations', zh: '查看报价单' } },
  list: 'quotations',
  aggregates: true,
  ids: 'quotation',
  numbered: 'BJ',
  customerSees: ['SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED'],
})
export class Quotation extends BusinessRecord {
  @text({ en: 'The customer’s needs', zh: '客户需求', clause: '2.2.3a' })
  need!: string;

  @integer({ en: 'Revision number of the quotation, from 1', zh: '修订版次' })
  revision!: number;

  @reference('Quotation', {
    en: 'The earlier quotation that this one supersedes',
    zh: '所修订的报价单',
    nullable: true,
  })
  supersedes!: Ref<Quotation> | null;

  @day({
    en: 'Expiry date: the last day for acceptance; by default as many days after sending as the setting says',
    zh: '有效期至',
    clause: '2.2.3a',
    nullable: true,
    filter: true,
  })
  validUntil!: string | null;

  @text({ en: 'Payment method and terms', zh: '付款方式', clause: '2.2.3g', nullable: true })
  paymentMethod!: string | null;

  @money({ en: 'Net amount: the sum of the lines, before tax', zh: '不含税金额', clause: '2.2.3h' })
  net!: string;

  @percent({ en: 'Tax rate in percent', zh: '税率（%）', clause: '2.2.3e' })
  taxPercent!: string;

  @money({ en: 'Tax on the net amount, rounded half up to cents', zh: '税额', clause: '2.2.3h' })
  tax!: string;

  @money({
    en: 'Gross total payable by the customer: net amount and tax',
    zh: '价税合计',
    clause: '2.2.3h',
    filter: true,
    order: true,
  })
  total!: string;

  @percent({
    en: 'Largest line discount in percent of the list price, as of the price check',
    zh: '最大折扣（%）',
    clause: '2.2.3i',
    strict: { en: 'See the largest discount of quotations', zh: '查看报价单最大折扣' },
    nullable: true,
    filter: true,
    order: true,
  })
  discount!: string | null;

  @reference('PriceList', {
    en: 'The price list used for the price check',
    zh: '核对所依价格表',
    clause: '2.2.3b',
    nullable: true,
  })
  priceList!: Ref<PriceList> | null;

  @many('QuotationLine', { en: 'Quotation lines: the items offered', zh: '报价行', by: 'quotation' })
  lines!: unknown;

  @many('PriceCheck', { en: 'Price checks, line by line', zh: '价格核对', clause: '2.2.3b', by: 'quotation' })
  priceChecks!: unknown;

  @many('PriceApproval', { en: 'Price approvals of the quotation', zh: '价格审批', clause: '2.2.3i', by: 'quotation' })
  priceApprovals!: unknown;

  @many('Quotation', { en: 'Later revisions of the quotation', zh: '后续修订', by: 'supersedes' })
  revisions!: unknown;

  @many('Contract', { en: 'Contracts based on the quotation', zh: '据此订立的合同', by: 'quotation' })
  contracts!: unknown;

  @many('FileRecord', { en: 'Files of the quotation', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Collaborators on the quotation, beside its owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
