import { entity, moment, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Account } from '../index.js';

/** An account standing in for another during an absence, from one moment until another (SOD-31). */
@entity({
  en: 'Delegation: an account acts for another during an absence',
  zh: '代理',
  clause: '3.2.4b',
  rows: { read: { en: 'See delegations: the absent account and its deputy', zh: '查看代理' } },
  about: 'delegate',
  list: 'delegations',
  ids: 'delegation',
  numbered: 'DL',
})
export class Delegation extends BusinessRecord {
  @reference('Account', { en: 'The absent account, which delegates', zh: '被代理人', filter: true })
  delegator!: Ref<Account>;

  @reference('Account', {
    en: 'The deputy: the account that acts on behalf of the absent one',
    zh: '代理人',
    filter: true,
  })
  delegate!: Ref<Account>;

  @moment({ en: 'Start of the delegation', zh: '开始时间', filter: true, order: true })
  validFrom!: Date;

  @moment({ en: 'End of the delegation', zh: '结束时间', filter: true, order: true })
  validTo!: Date;

  @text({ en: 'Reason for the absence', zh: '事由' })
  reason!: string;
}
