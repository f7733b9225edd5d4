import { badInput } from '../../core/refusal.js';

/** A year that something is planned for; refused where it can only be a slip of the hand. */
export function soundYear(year: number): number {
  if (year < 2000 || year > 2100) throw badInput('The year is from 2000 to 2100.', '年度须在 2000 至 2100 之间。');
  return year;
}
