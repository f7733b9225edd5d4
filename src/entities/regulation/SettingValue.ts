import { code, day, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { hidden } from '../../core/fields/hidden.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** What somebody proposes that a setting be from a day on (设定值). In force is the approved one of the latest day, of one day the one approved last. */
@entity({
  en: 'What a setting is to be from a day on; in force is the approved one of the latest day that has come',
  zh: '设定值',
  clause: '1.3.2b',
  rows: {
    everyone: 'of the company',
    read: {
      name: 'settingRead',
      en: 'See what the company decides, and who proposed and approved it',
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

  @text({ en: 'The value, written as its kind is', zh: '参数值' })
  value!: string;

  /** The same as data, which SQL reckons with. */
  @hidden('jsonb')
  content!: unknown;

  @day({ en: 'The day from which it holds', zh: '生效日期', filter: true, order: true })
  effectiveFrom!: string;

  @text({ en: 'Why', zh: '理由' })
  reason!: string;
}
