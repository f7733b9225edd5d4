import { code, entity, recordOf, reference, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** The review of a record's entered data by someone other than the person who entered them; its owner is the record's (数据审核). */
@entity({
  en: 'Review of a record’s entered data by someone other than the person who entered them',
  zh: '数据审核',
  clause: '3.2.2a',
  rows: {
    within: 'record',
    seenWith: { en: 'See data reviews and their results', zh: '查看数据审核' },
    involves: true,
  },
  list: 'dataReviews',
  aggregates: true,
  ids: 'data_review',
  numbered: 'SH',
})
export class DataReview extends BusinessRecord {
  @recordOf(['Contract', 'Order', 'Ticket'], { en: 'The record under review', zh: '所审核的业务记录' })
  record!: string;

  @code({ en: 'The step by which the data were entered', zh: '录入步骤', filter: true })
  enteredWith!: string;

  @reference('Account', { en: 'The account that entered the data', zh: '录入人', filter: true })
  enteredBy!: Ref<Account>;
}
