import type { OptionalProps } from '@mikro-orm/core';
import { code, day, entity, hidden, many, money, name, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Quotation } from '../index.js';

const sha256OfDocument = '(sha256_hex(document)) stored';

/** A sales contract (销售合同): what is signed is what legal approved, to the byte. */
@entity({
  en: 'A sales contract',
  zh: '销售合同',
  clause: '2.2.5',
  rows: { read: { en: 'See contracts', zh: '查看合同' } },
  list: 'contracts',
  aggregates: true,
  ids: 'contract',
  numbered: 'HT',
})
export class Contract extends BusinessRecord {
  declare [OptionalProps]?: 'amountAsAmended' | 'documentHash';

  @name({ en: 'Title of the contract', zh: '合同标题', filter: true })
  title!: string;

  @reference('Quotation', {
    en: 'The accepted quotation on which the contract is based',
    zh: '所依报价单',
    clause: '2.2.5a',
    nullable: true,
  })
  quotation!: Ref<Quotation> | null;

  @money({ en: 'Contract amount as agreed', zh: '合同金额', filter: true, order: true })
  amount!: string;

  /** The sum of what amendments in force add and take away. */
  @hidden('numeric(18,2)', { defaultRaw: '0' })
  amendedBy!: string;

  @money({
    en: 'Contract amount including all amendments in force',
    zh: '补充后的合同金额',
    clause: '2.2.5d',
    generated: '(amount + amended_by) stored',
  })
  amountAsAmended!: string;

  @money({
    en: 'Expected margin of the contract',
    zh: '毛利',
    strict: { en: 'See the margin of contracts', zh: '查看合同毛利', clause: '3.2.4b' },
    nullable: true,
    filter: true,
    order: true,
  })
  margin!: string | null;

  @day({ en: 'Date of agreement on the terms by both sides', zh: '谈妥日期', clause: '2.2.5a' })
  agreedOn!: string;

  @text({ en: 'Result of the negotiation: the agreed terms and the negotiators', zh: '谈判结果', clause: '2.2.5a' })
  agreement!: string;

  @code({ en: 'Version of the contract template used', zh: '合同模板版本' })
  templateVersion!: string;

  @text({ en: 'Clauses of the contract, as written', zh: '合同条款' })
  body!: string;

  @text({
    en: 'Full text of the contract as reviewed and signed: parties, terms, schedule, obligations, clauses',
    zh: '合同全文',
  })
  document!: string;

  @code({
    en: 'sha256 hash of the full text, hexadecimal',
    zh: '合同全文哈希',
    clause: '2.2.5c',
    generated: sha256OfDocument,
  })
  documentHash!: string;

  @code({
    en: 'sha256 hash of the text approved by legal',
    zh: '法务审核通过的哈希',
    clause: '2.2.5c',
    nullable: true,
  })
  approvedHash!: string | null;

  @many('Obligation', { en: 'Obligations of each party', zh: '权利义务', clause: '2.2.5d', by: 'contract' })
  obligations!: unknown;

  @many('Instalment', { en: 'Payment schedule: instalments and due dates', zh: '付款计划', by: 'contract' })
  paymentSchedule!: unknown;

  @many('LegalReview', {
    en: 'Legal reviews of the contract, round by round',
    zh: '法务审核记录',
    clause: '2.2.5b',
    by: 'record',
  })
  legalReviews!: unknown;

  @many('Signature', { en: 'Signatures of the parties', zh: '签署记录', clause: '2.2.5c', by: 'record' })
  signatures!: unknown;

  @many('Order', { en: 'Orders delivered under the contract', zh: '订单', clause: '2.2.6a', by: 'contract' })
  orders!: unknown;

  @many('Amendment', {
    en: 'Amendments agreed since the contract was signed',
    zh: '补充协议',
    clause: '2.2.5d',
    by: 'contract',
  })
  amendments!: unknown;

  @many('DataReview', { en: 'Data reviews of the contract', zh: '数据审核', clause: '3.2.2b', by: 'record' })
  dataReviews!: unknown;

  @many('FileRecord', { en: 'Files of the contract', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;

  @many('Collaborator', { en: 'Collaborators on the contract, beside its owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;
}
