import type { Ref } from '@mikro-orm/core';
import { choice, day, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Contract } from './Contract.js';

export const parties = {
  COMPANY: { en: 'Our company', zh: '我方' },
  CUSTOMER: { en: 'The customer', zh: '客户方' },
} as const;

export type Party = keyof typeof parties;

/** What one party of a contract owes the other. */
@entity({
  en: 'What one party of a contract owes the other',
  zh: '合同义务',
  clause: '2.2.5d',
  rows: { within: 'contract' },
  ids: 'obligation',
  numbered: 'YW',
  orderBy: 'ID_ASC',
})
export class Obligation extends BusinessRecord {
  @reference('Contract', { en: 'The contract', zh: '合同' })
  contract!: Ref<Contract>;

  @choice('Party', parties, { en: 'Who owes it', zh: '义务方', filter: true })
  party!: Party;

  @text({ en: 'What is owed', zh: '义务内容' })
  content!: string;

  @day({ en: 'By which day', zh: '履行期限', nullable: true, order: true })
  dueOn!: string | null;
}
