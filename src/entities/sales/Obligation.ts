import { choice, day, entity, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Contract } from '../index.js';

export const parties = {
  COMPANY: { en: 'The company', zh: '我方' },
  CUSTOMER: { en: 'The customer', zh: '客户方' },
} as const;

export type Party = keyof typeof parties;

@entity({
  en: 'A contractual obligation of one party to the other',
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

  @choice('Party', parties, { en: 'The obliged party', zh: '义务方', filter: true })
  party!: Party;

  @text({ en: 'Content of the obligation', zh: '义务内容' })
  content!: string;

  @day({ en: 'Due date of the obligation', zh: '履行期限', nullable: true, order: true })
  dueOn!: string | null;
}
