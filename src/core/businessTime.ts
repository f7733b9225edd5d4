import chineseDays from 'chinese-days';

const dayMs = 86_400_000;

/** The day that a moment falls on in the zone, `YYYY-MM-DD`. */
export const dayOf = (moment: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(moment);

/** The moment at which a wall clock in the zone shows this time. */
function momentAt(day: string, time: string, zone: string): Date {
  const utc = new Date(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    utc,
  );
  return new Date(2 * utc.getTime() - new Date(`${shown.replace(' ', 'T')}Z`).getTime());
}

/** The day so many days after another, or before it. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The end, 18:00, of the n-th workday after a moment: public holidays do not count, make-up workdays do. */
export function afterWorkdays(from: Date, workdays: number, zone: string): Date {
  let day = dayOf(from, zone);
  for (let left = workdays; left > 0;) {
    day = addDays(day, 1);
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return momentAt(day, '18:00', zone);
}

/** The year that a moment falls in, in the zone. */
export const yearOf = (moment: Date, zone: string): number => Number(dayOf(moment, zone).slice(0, 4));
