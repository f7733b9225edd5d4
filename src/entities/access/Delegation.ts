import type { Ref } from '@mikro-orm/core';
import { moment, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Account } from './Account.js';

/** An account standing in for another during an absence, from one moment until another (SOD-31). */
@entity({
  en: 'An account standing in for another during an absence',
  zh: '代理',
  clause: '3.2.4b',
  rows: { read: { en: 'See who stands in for whom', zh: '查看代理' } },
  about: 'delegate',
  list: 'delegations',
  ids: 'delegation',
  numbered: 'DL',
})
export class Delegation extends BusinessRecord {
  @reference('Account', { en: 'Who is absent', zh: '被代理人', filter: true })
  delegator!: Ref<Account>;

  @reference('Account', { en: 'Who stands in for them', zh: '代理人', filter: true })
  delegate!: Ref<Account>;

  @moment({ en: 'From when', zh: '开始时间', filter: true, order: true })
  validFrom!: Date;

  @moment({ en: 'Until when', zh: '结束时间', filter: true, order: true })
  validTo!: Date;

  @text({ en: 'Why they are absent', zh: '事由' })
  reason!: string;
}
