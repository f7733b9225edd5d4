import { day, entity, reference, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'Membership in the supervision group for a term',
  zh: '监督小组成员',
  clause: '4.1.1a',
  rows: { everyone: 'of the company', read: 'inspectionRead' },
  about: 'member',
  list: 'supervisionMembers',
  ids: 'supervision_member',
  numbered: 'JZ',
})
export class SupervisionMember extends BusinessRecord {
  @reference('Account', { en: 'The member’s account', zh: '成员账号', filter: true })
  member!: Ref<Account>;

  @day({ en: 'First day of the member’s term', zh: '任期起始日', filter: true, order: true })
  termFrom!: string;

  @day({ en: 'Last day of the member’s term', zh: '任期截止日', filter: true })
  termTo!: string;
}
