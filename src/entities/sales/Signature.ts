import { choice, code, entity, moment, name, recordOf, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Account } from '../index.js';
import { parties, type Party } from './Obligation.js';

export const signingMethods = {
  PAPER: { en: 'Signature and seal on paper', zh: '纸质盖章' },
  ELECTRONIC: { en: 'Electronic signature', zh: '电子签名' },
} as const;

@entity({
  en: 'A signature on a contract or an amendment for one party',
  zh: '签署',
  clause: '2.2.5c',
  rows: { within: 'record' },
  ids: 'signature',
})
export class Signature extends Row {
  @recordOf(['Contract', 'Amendment'], { en: 'The contract or amendment signed', zh: '合同或补充协议' })
  record!: string;

  @choice('Party', parties, { en: 'The party signed for', zh: '签署方' })
  party!: Party;

  @name({ en: 'Name of the signatory', zh: '签署人' })
  signatory!: string;

  @reference('Account', { en: 'The account that signed for the company', zh: '签署账号', nullable: true })
  account!: Ref<Account> | null;

  @choice('SigningMethod', signingMethods, { en: 'Method of signature', zh: '签署方式' })
  method!: keyof typeof signingMethods;

  @code({ en: 'sha256 hash of the text signed', zh: '签署全文哈希' })
  documentHash!: string;

  @moment({ en: 'When the document was signed', zh: '签署时间' })
  signedAt!: Date;
}
