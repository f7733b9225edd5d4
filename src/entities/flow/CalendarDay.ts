import { choice, day, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';

export const calendarDayKinds = {
  WORKDAY: { en: 'The company works', zh: '上班' },
  DAY_OFF: { en: 'The company does not work', zh: '放假' },
} as const;

/** A day that the company itself declares worked or off, whatever the week and the public holidays say (公司日历). */
@entity({
  en: 'A day that the company itself declares worked or off',
  zh: '公司日历',
  clause: '3.4.1a',
  rows: { everyone: 'of the company', read: { en: 'See on which days the company works', zh: '查看公司日历' } },
  list: 'calendarDays',
  ids: 'day',
  numbered: 'RL',
})
export class CalendarDay extends BusinessRecord {
  @day({ en: 'The day', zh: '日期', filter: true, order: true })
  day!: string;

  @choice('CalendarDayKind', calendarDayKinds, { en: 'Whether the company works', zh: '是否上班', filter: true })
  kind!: keyof typeof calendarDayKinds;

  @text({ en: 'Why', zh: '理由' })
  reason!: string;
}
