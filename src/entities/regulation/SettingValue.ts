import { code, day, entity, hidden, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** A proposed value of a setting with its effective date (设定值). In force is the approved one of the latest day, of one day the one approved last. */
@entity({
  en: 'A proposed value of a setting with its effective date; the latest approved one that has come is in force',
  zh: '设定值',
  clause: '1.3.2b',
  rows: {
    everyone: 'of the company',
    read: {
      en: 'See the company’s settings, and the proposer and approver of each value',
      zh: '查看公司参数与设定记录',
    },
  },
  list: 'settingValues',
  ids: 'setting',
  numbered: 'CS',
})
export class SettingValue extends BusinessRecord {
  @code({ en: 'The key of the setting, such as `contract.legalReview.workdays`', zh: '参数代码', filter: true })
  key!: string;

  @text({ en: 'The value, in the format of its kind of setting', zh: '参数值' })
  value!: string;

  /** The same as data, which SQL computes with. */
  @hidden('jsonb')
  content!: unknown;

  @day({ en: 'The effective date: the first day on which the value holds', zh: '生效日期', filter: true, order: true })
  effectiveFrom!: string;

  @text({ en: 'Reason for the proposed value', zh: '理由' })
  reason!: string;
}
