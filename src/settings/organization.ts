import { weekdays } from '../core/calendar.js';
import { choices, number, spans, text } from './setting.js';

/** What the company decides about when and in which currency the company works. */
export const organizationSettings = {
  'company.timeZone.name': text({
    clause: '3.4.1a',
    value: 'Asia/Shanghai',
    fixed: true,
    en: 'Time zone of the company, decided at setup',
    zh: '公司时区，初始化时确定',
    wording: '工作时间',
  }),
  'company.currency.code': text({
    clause: '2.2.3e',
    value: 'CNY',
    fixed: true,
    en: 'Currency of all amounts, decided at setup',
    zh: '公司币种，初始化时确定',
    wording: '价格',
  }),
  'company.workingHours.spans': spans({
    clause: '3.4.1a',
    value: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    en: 'Working hours of a workday; the gap between spans is the lunch break',
    zh: '工作日的上班时段，其间为午休',
    wording: '工作时间',
  }),
  'company.workingWeek.days': choices({
    clause: '3.4.1a',
    value: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
    of: weekdays,
    en: 'Working days of the week, subject to public holidays and make-up workdays',
    zh: '每周工作日（法定节假日与调休另计）',
    wording: '工作时间',
  }),
  'company.year.startMonth': number({
    clause: '5.1.1a',
    value: 1,
    en: 'First month of the company’s year',
    zh: '公司年度的起始月份',
    wording: '年度',
  }),
};
