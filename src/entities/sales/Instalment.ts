import { day, entity, money, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Contract } from '../index.js';

@entity({
  en: 'An instalment of a contract’s payment schedule',
  zh: '付款计划项',
  clause: '2.2.3g',
  rows: { within: 'contract' },
  ids: 'instalment',
})
export class Instalment extends Row {
  @reference('Contract', { en: 'The contract', zh: '合同' })
  contract!: Ref<Contract>;

  @day({ en: 'Due date of the instalment', zh: '付款日期', order: true })
  dueOn!: string;

  @money({ en: 'Amount of the instalment', zh: '付款金额' })
  amount!: string;

  @text({ en: 'Payment condition: an event that must come first', zh: '付款条件', nullable: true })
  condition!: string | null;
}
