import type { Ref } from '@mikro-orm/core';
import { moment, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Account } from './Account.js';
import type { Role } from './Role.js';

/** An account holding a role, from one moment until another. */
@entity({
  en: 'An account holding a role for a time',
  zh: '角色分配',
  clause: '3.2.4b',
  rows: { read: 'roleRead' },
  list: 'assignments',
  ids: 'assignment',
  numbered: 'FP',
})
export class Assignment extends BusinessRecord {
  @reference('Role', { en: 'The role held', zh: '角色', filter: true })
  role!: Ref<Role>;

  @reference('Account', { en: 'Who holds it', zh: '账号', filter: true })
  account!: Ref<Account>;

  @moment({ en: 'From when', zh: '开始时间' })
  validFrom!: Date;

  @moment({ en: 'Until when; none is without end', zh: '结束时间', nullable: true })
  validTo!: Date | null;
}
