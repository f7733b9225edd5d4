import { entity, moment, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Account, Role } from '../index.js';

@entity({
  en: 'Assignment of a role to an account for a period',
  zh: '角色分配',
  clause: '3.2.4b',
  rows: { read: 'roleRead' },
  list: 'assignments',
  ids: 'assignment',
  numbered: 'FP',
})
export class Assignment extends BusinessRecord {
  @reference('Role', { en: 'The assigned role', zh: '角色', filter: true })
  role!: Ref<Role>;

  @reference('Account', { en: 'The account that holds the role', zh: '账号', filter: true })
  account!: Ref<Account>;

  @moment({ en: 'Start of validity of the assignment', zh: '开始时间' })
  validFrom!: Date;

  @moment({ en: 'End of validity of the assignment; none is without end', zh: '结束时间', nullable: true })
  validTo!: Date | null;
}
