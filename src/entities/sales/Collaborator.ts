import { PrimaryKey, Unique } from '@mikro-orm/decorators/legacy';
import { entity, recordOf, reference, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';

@entity({
  en: 'A collaborator: an account named on a record beside its owner',
  zh: '协作人',
  clause: '3.3.1a',
  rows: { within: 'record' },
})
@Unique({ properties: ['account', 'record'] })
export class Collaborator {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @recordOf(['Customer', 'Quotation', 'Contract', 'Order', 'Ticket'], { en: 'The record worked on', zh: '业务记录' })
  record!: string;

  @reference('Account', { en: 'The collaborating account', zh: '协作人' })
  account!: Ref<Account>;
}
