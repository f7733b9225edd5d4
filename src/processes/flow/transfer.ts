import { id, not, via, type Fact } from '../../core/words.js';
import { BusinessRecord } from '../../entities/BusinessRecord.js';

/** What a step brings that hands a record over; its effect is `transfer`. */
export const transferTo = {
  extra: { owner: id({ en: 'Account of the new owner', zh: '新负责人账号' }) },
} as const;

export const ownerUnfit: Fact = {
  code: 'OWNER_UNFIT',
  means: { en: 'The new owner must be an employee with an active account', zh: '新负责人须为在用的员工账号' },
  clause: '1.3.4a',
  curable: true,
  sql: not(via(BusinessRecord, 'owner', { kind: 'EMPLOYEE', state: 'ACTIVE' })),
};
