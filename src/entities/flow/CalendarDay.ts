import { choice, day, entity, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

export const calendarDayKinds = {
  WORKDAY: { en: 'Working day', zh: '上班' },
  DAY_OFF: { en: 'Day off', zh: '放假' },
} as const;

/** A day that the company declares working or off, whatever the week and the public holidays say (公司日历). */
@entity({
  en: 'An exception in the company calendar: a day declared working or off',
  zh: '公司日历',
  clause: '3.4.1a',
  rows: {
    everyone: 'of the company',
    read: { en: 'See the working days and days off of the company calendar', zh: '查看公司日历' },
  },
  list: 'calendarDays',
  ids: 'day',
  numbered: 'RL',
})
export class CalendarDay extends BusinessRecord {
  @day({ en: 'Date of the calendar day', zh: '日期', filter: true, order: true })
  day!: string;

  @choice('CalendarDayKind', calendarDayKinds, {
    en: 'Kind of day: working day or day off',
    zh: '是否上班',
    filter: true,
  })
  kind!: keyof typeof calendarDayKinds;

  @text({ en: 'Reason for the exception', zh: '理由' })
  reason!: string;
}
