import type { Ref } from '@mikro-orm/core';
import { code, recordOf, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** That the data of a record, once entered, are looked at by another than whoever entered them; its owner is the record's (数据审核). */
@entity({
  en: 'That the data of a record are looked at by another than whoever entered them',
  zh: '数据审核',
  clause: '3.2.2a',
  rows: { within: 'record', seenWith: { en: 'See how data were reviewed', zh: '查看数据审核' }, involves: true },
  list: 'dataReviews',
  ids: 'data_review',
  numbered: 'SH',
})
export class DataReview extends BusinessRecord {
  @recordOf(['Contract', 'Order', 'Ticket'], { en: 'The record', zh: '所审核的业务记录' })
  record!: string;

  @code({ en: 'The step by which its data were entered', zh: '录入步骤', filter: true })
  enteredWith!: string;

  @reference('Account', { en: 'Who took it', zh: '录入人', filter: true })
  enteredBy!: Ref<Account>;
}
