import type { OptionalProps, Ref } from '@mikro-orm/core';
import { day, code, many, money, name, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { hidden } from '../../core/fields/hidden.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Quotation } from './Quotation.js';

const sha256OfDocument = '(sha256_hex(document)) stored';

/** A sales contract (销售合同): what is signed is what legal approved, to the byte. */
@entity({
  en: 'A sales contract',
  zh: '销售合同',
  clause: '2.2.5',
  rows: { read: { en: 'See contracts', zh: '查看合同' } },
  list: 'contracts',
  ids: 'contract',
  numbered: 'HT',
})
export class Contract extends BusinessRecord {
  declare [OptionalProps]?: 'amountAsAmended' | 'documentHash';

  @name({ en: 'What it is about', zh: '合同标题', filter: true })
  title!: string;

  @reference('Quotation', {
    en: 'The accepted quotation that it is made of',
    zh: '所依报价单',
    clause: '2.2.5a',
    nullable: true,
  })
  quotation!: Ref<Quotation> | null;

  @money({ en: 'The agreed amount', zh: '合同金额', filter: true, order: true })
  amount!: string;

  /** The sum of what amendments in force add and take away. */
  @hidden('numeric(18,2)', { defaultRaw: '0' })
  amendedBy!: string;

  @money({
    en: 'The amount with all amendments in force',
    zh: '补充后的合同金额',
    clause: '2.2.5d',
    generated: '(amount + amended_by) stored',
  })
  amountAsAmended!: string;

  @money({
    en: 'What the deal is expected to earn',
    zh: '毛利',
    strict: { en: 'See the margin of contracts', zh: '查看合同毛利', clause: '3.2.4b' },
    nullable: true,
    filter: true,
    order: true,
  })
  margin!: string | null;

  @day({ en: 'The day on which both sides agreed on the terms', zh: '谈妥日期', clause: '2.2.5a' })
  agreedOn!: string;

  @text({ en: 'What both sides agreed on, and who said so', zh: '谈判结果', clause: '2.2.5a' })
  agreement!: string;

  @code({ en: 'The version of the template it was written from', zh: '合同模板版本' })
  templateVersion!: string;

  @text({ en: 'Its clauses, as written', zh: '合同条款' })
  body!: string;

  @text({
    en: 'The whole contract as it is reviewed and signed: parties, terms, schedule, obligations, clauses',
    zh: '合同全文',
  })
  document!: string;

  @code({
    en: 'sha256 of the whole contract, hexadecimal',
    zh: '合同全文哈希',
    clause: '2.2.5c',
    generated: sha256OfDocument,
  })
  documentHash!: string;

  @code({
    en: 'sha256 of the contract that legal approved',
    zh: '法务审核通过的哈希',
    clause: '2.2.5c',
    nullable: true,
  })
  approvedHash!: string | null;

  @many('Obligation', { en: 'What each party owes', zh: '权利义务', clause: '2.2.5d', by: 'contract' })
  obligations!: unknown;

  @many('Instalment', { en: 'What is paid when', zh: '付款计划', by: 'contract' })
  paymentSchedule!: unknown;

  @many('LegalReview', { en: 'What legal found, round by round', zh: '法务审核记录', clause: '2.2.5b', by: 'record' })
  legalReviews!: unknown;

  @many('Signature', { en: 'Who signed for each party', zh: '签署记录', clause: '2.2.5c', by: 'record' })
  signatures!: unknown;

  @many('Order', { en: 'What is delivered under it', zh: '订单', clause: '2.2.6a', by: 'contract' })
  orders!: unknown;

  @many('Amendment', { en: 'What was agreed on since it was signed', zh: '补充协议', clause: '2.2.5d', by: 'contract' })
  amendments!: unknown;

  @many('DataReview', { en: 'How its data were reviewed', zh: '数据审核', clause: '3.2.2b', by: 'record' })
  dataReviews!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Who works on it beside the owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
