import { weekdays } from '../core/calendar.js';
import { choices, number, spans, text } from './setting.js';

/** What the company decides about when and in which currency the company works. */
export const organizationSettings = {
  'company.timeZone.name': text({
    clause: '3.4.1a',
    value: 'Asia/Shanghai',
    fixed: true,
    en: 'The time zone by which the company reckons, decided when it is set up',
    zh: '公司时区，初始化时确定',
    wording: '工作时间',
  }),
  'company.currency.code': text({
    clause: '2.2.3e',
    value: 'CNY',
    fixed: true,
    en: 'The currency of all amounts, decided when the company is set up',
    zh: '公司币种，初始化时确定',
    wording: '价格',
  }),
  'company.workingHours.spans': spans({
    clause: '3.4.1a',
    value: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    en: 'From when until when people work on a workday; what lies between is the lunch break',
    zh: '工作日的上班时段，其间为午休',
    wording: '工作时间',
  }),
  'company.workingWeek.days': choices({
    clause: '3.4.1a',
    value: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
    of: weekdays,
    en: 'The days of the week on which people work, beside public holidays and make-up workdays',
    zh: '每周工作日（法定节假日与调休另计）',
    wording: '工作时间',
  }),
  'company.year.startMonth': number({
    clause: '5.1.1a',
    value: 1,
    en: 'The month with which the company’s year begins',
    zh: '公司年度的起始月份',
    wording: '年度',
  }),
};
