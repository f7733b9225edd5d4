/** China's calendar of 2026 as the State Council announced it, and how time is computed by it, written to be checked by eye. */

const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) =>
    new Date(Date.parse(`2026-${first}`) + place * 86_400_000).toISOString().slice(0, 10),
  );

/** The days of 2026 on which nobody works, beside the weekends: each holiday from its first day, for so many days. */
export const rest = [
  daysFrom('01-01', 3),
  daysFrom('02-15', 9),
  daysFrom('04-04', 3),
  daysFrom('05-01', 5),
  daysFrom('06-19', 3),
  daysFrom('09-25', 3),
  daysFrom('10-01', 7),
].flat();

/** The days of weekends on which everybody does. */
export const makeUp = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`);

const minute = 60_000;
const east = 8 * 60 * minute;

/** A moment as the company's wall clock shows it, `2026-02-14 18:00`. */
export const wall = (moment: Date): string =>
  new Date(moment.getTime() + east).toISOString().slice(0, 16).replace('T', ' ');

/** The moment at which it shows this. */
export const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

const isWorkday = (day: string): boolean => {
  if (makeUp.includes(day)) return true;
  if (rest.includes(day)) return false;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

const next = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The evening, 18:00, of the n-th workday after a day. */
export function eveningAfter(start: Date, workdays: number): Date {
  let day = wall(start).slice(0, 10);
  for (let left = workdays; left > 0;) {
    day = next(day);
    if (isWorkday(day)) left -= 1;
  }
  return moment(`${day} 18:00`);
}

/** Whether people work in the minute that begins then. */
function isWorked(at: Date): boolean {
  const [day, time] = wall(at).split(' ') as [string, string];
  return isWorkday(day) && ((time >= '09:00' && time < '12:00') || (time >= '13:00' && time < '18:00'));
}

/** The moment at which so many minutes were worked since another. */
export function afterWorkOf(start: Date, minutes: number): Date {
  let at = start;
  for (let left = minutes; left > 0; at = new Date(at.getTime() + minute)) if (isWorked(at)) left -= 1;
  return at;
}

/** The last moment, not later, at which people are at work, or have just gone. */
export function lastAtWork(latest: Date): Date {
  let at = new Date(Math.floor(latest.getTime() / minute) * minute);
  while (!isWorked(at) && !isWorked(new Date(at.getTime() - minute))) at = new Date(at.getTime() - minute);
  return at;
}

/** So many hours before, by the wall clock. */
export const hoursBefore = (at: Date, hours: number): Date => new Date(at.getTime() - hours * 60 * minute);
