import type { Text } from '../core/text.js';

/** Between which numbers a setting of a unit lies. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
}

const time = (max: number) => ({ min: 1, max, whole: true }) as const;

/** What the last word of a setting's key says of its numbers. */
export const units: Readonly<Record<string, Text & Partial<Range>>> = {
  seconds: { en: 'seconds', zh: '秒', ...time(86_400) },
  minutes: { en: 'minutes of working time', zh: '分钟（工作时间）', ...time(100_000) },
  hours: { en: 'hours of working time', zh: '小时（工作时间）', ...time(10_000) },
  workdays: { en: 'workdays', zh: '个工作日', ...time(1000) },
  days: { en: 'days', zh: '天', ...time(3650) },
  daysBefore: { en: 'days before', zh: '天之前', ...time(365) },
  daysOverdue: { en: 'days overdue', zh: '逾期天数', ...time(3650) },
  months: { en: 'months', zh: '个月', ...time(1200) },
  years: { en: 'years', zh: '年', ...time(100) },
  startMonth: { en: 'a month of the year', zh: '月份', ...time(12) },
  percent: { en: 'percent', zh: '%', min: 0, max: 100 },
  points: { en: 'points', zh: '分', min: 0, max: 100 },
  factor: { en: 'times', zh: '倍', min: 0, max: 100 },
  amount: { en: 'in the company’s currency', zh: '公司币种金额', min: 0, max: 1e13 },
  count: { en: 'count', zh: '个', min: 0, max: 1e6, whole: true },
  rows: { en: 'rows', zh: '行', min: 0, max: 1e9, whole: true },
  cadence: { en: 'frequency', zh: '频次' },
  grade: { en: 'a grade', zh: '等级' },
  spans: { en: 'times of the day', zh: '时段' },
  name: { en: 'a name', zh: '名称' },
  code: { en: 'a code', zh: '代码' },
};

/** The unit of a setting: the last word of its key. */
export const unitOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);
