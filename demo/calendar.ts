import chineseDays from 'chinese-days';
import { addDays, dayOf } from '../src/core/businessTime.js';
import { timeZone } from '../src/settings/index.js';

/** The day on which the company is now. */
export const today = (): string => dayOf(new Date(), timeZone);

/** The workday so many workdays after a day, or before it; with 0 the day itself, or the next workday. */
export function workday(day: string, count: number): string {
  const way = count < 0 ? -1 : 1;
  while (!chineseDays.isWorkday(day)) day = addDays(day, way);
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, way);
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return day;
}

/** The moment at which the company's clocks show so many minutes after midnight. */
export const momentOf = (day: string, minutes: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000);
