import type { OptionalProps } from '@mikro-orm/core';
import { code, day, entity, many, money, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { ChangeRequest, Contract } from '../index.js';

/** An amendment agreed after a contract is signed: reviewed and signed like the contract itself. */
@entity({
  en: 'An amendment agreed after a contract is signed',
  zh: '补充协议',
  clause: '2.2.5d',
  rows: { within: 'contract', involves: true },
  ids: 'amendment',
  numbered: 'XY',
  orderBy: 'ID_ASC',
})
export class Amendment extends BusinessRecord {
  declare [OptionalProps]?: 'amountAfter' | 'documentHash';

  @reference('Contract', { en: 'The amended contract', zh: '合同' })
  contract!: Ref<Contract>;

  @reference('ChangeRequest', {
    en: 'The order change request for which the amendment is made',
    zh: '所依变更申请',
    clause: '2.2.6f',
    nullable: true,
  })
  changeRequest!: Ref<ChangeRequest> | null;

  @text({ en: 'Reason for the amendment', zh: '补充原因' })
  reason!: string;

  @day({ en: 'Date of agreement by both sides', zh: '谈妥日期', clause: '2.2.5a' })
  agreedOn!: string;

  @text({ en: 'Result of the negotiation: the agreed terms and the negotiators', zh: '谈判结果', clause: '2.2.5a' })
  agreement!: string;

  @text({ en: 'Clauses of the amendment, as written', zh: '补充条款' })
  body!: string;

  @money({ en: 'Change of the contract amount: positive or negative', zh: '金额变动' })
  amountChange!: string;

  @money({ en: 'Contract amount when the amendment was written', zh: '补充前金额' })
  amountBefore!: string;

  @money({
    en: 'Contract amount after the amendment',
    zh: '补充后金额',
    clause: '2.2.5d',
    generated: '(amount_before + amount_change) stored',
  })
  amountAfter!: string;

  @text({ en: 'Full text of the amendment as reviewed and signed', zh: '补充协议全文' })
  document!: string;

  @code({
    en: 'sha256 hash of the full text, hexadecimal',
    zh: '补充协议全文哈希',
    clause: '2.2.5c',
    generated: '(sha256_hex(document)) stored',
  })
  documentHash!: string;

  @code({
    en: 'sha256 hash of the text approved by legal',
    zh: '法务审核通过的哈希',
    clause: '2.2.5c',
    nullable: true,
  })
  approvedHash!: string | null;

  @many('LegalReview', {
    en: 'Legal reviews of the amendment, round by round',
    zh: '法务审核记录',
    clause: '2.2.5b',
    by: 'record',
  })
  legalReviews!: unknown;

  @many('Signature', { en: 'Signatures of the parties', zh: '签署记录', clause: '2.2.5c', by: 'record' })
  signatures!: unknown;

  @many('FileRecord', { en: 'Files of the amendment', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
