import type { OptionalProps, Ref } from '@mikro-orm/core';
import { code, day, many, money, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { ChangeRequest } from './ChangeRequest.js';
import type { Contract } from './Contract.js';

/** What both sides agree on after a contract is signed: reviewed and signed like the contract itself. */
@entity({
  en: 'What both sides agree on after a contract is signed',
  zh: '补充协议',
  clause: '2.2.5d',
  rows: { within: 'contract', involves: true },
  ids: 'amendment',
  numbered: 'XY',
  orderBy: 'ID_ASC',
})
export class Amendment extends BusinessRecord {
  declare [OptionalProps]?: 'amountAfter' | 'documentHash';

  @reference('Contract', { en: 'The contract', zh: '合同' })
  contract!: Ref<Contract>;

  @reference('ChangeRequest', {
    en: 'The change of an order that it is made for',
    zh: '所依变更申请',
    clause: '2.2.6f',
    nullable: true,
  })
  changeRequest!: Ref<ChangeRequest> | null;

  @text({ en: 'Why the contract is amended', zh: '补充原因' })
  reason!: string;

  @day({ en: 'The day on which both sides agreed on it', zh: '谈妥日期', clause: '2.2.5a' })
  agreedOn!: string;

  @text({ en: 'What both sides agreed on, and who said so', zh: '谈判结果', clause: '2.2.5a' })
  agreement!: string;

  @text({ en: 'Its clauses, as written', zh: '补充条款' })
  body!: string;

  @money({ en: 'What it adds to the amount, or takes away', zh: '金额变动' })
  amountChange!: string;

  @money({ en: 'The amount of the contract when it was written', zh: '补充前金额' })
  amountBefore!: string;

  @money({
    en: 'The amount of the contract as amended by it',
    zh: '补充后金额',
    clause: '2.2.5d',
    generated: '(amount_before + amount_change) stored',
  })
  amountAfter!: string;

  @text({ en: 'The whole amendment as it is reviewed and signed', zh: '补充协议全文' })
  document!: string;

  @code({
    en: 'sha256 of the whole amendment, hexadecimal',
    zh: '补充协议全文哈希',
    clause: '2.2.5c',
    generated: '(sha256_hex(document)) stored',
  })
  documentHash!: string;

  @code({
    en: 'sha256 of the amendment that legal approved',
    zh: '法务审核通过的哈希',
    clause: '2.2.5c',
    nullable: true,
  })
  approvedHash!: string | null;

  @many('LegalReview', { en: 'What legal found, round by round', zh: '法务审核记录', clause: '2.2.5b', by: 'record' })
  legalReviews!: unknown;

  @many('Signature', { en: 'Who signed for each party', zh: '签署记录', clause: '2.2.5c', by: 'record' })
  signatures!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
