import { workday } from '../calendar.js';
import { dayNow } from './quotation.js';

/** How many workdays it is from now to a day. */
export function workdaysTo(wanted: string): number {
  let count = 0;
  for (let day = dayNow(); day < wanted; day = workday(day, 1)) count += 1;
  return count;
}
