import chineseDays from 'chinese-days';

const dayOf = (moment: Date, zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(moment);

const hour = 3_600_000;

/** The moment at which a wall clock in the zone shows this time. */
function momentAt(day: string, time: string, zone: string): Date {
  const utc = new Date(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    utc,
  );
  return new Date(2 * utc.getTime() - new Date(`${shown.replace(' ', 'T')}Z`).getTime());
}

const after = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);

/** The end, 18:00, of the n-th workday after a moment: public holidays do not count, make-up workdays do. */
export function afterWorkdays(from: Date, workdays: number, zone: string): Date {
  let day = dayOf(from, zone);
  for (let left = workdays; left > 0;) {
    day = after(day, 1);
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return momentAt(day, '18:00', zone);
}

/** Today in the zone, `YYYY-MM-DD`. */
export const today = (now: Date, zone: string): string => dayOf(now, zone);

/** The year that a moment falls in, in the zone. */
export const yearOf = (moment: Date, zone: string): number => Number(dayOf(moment, zone).slice(0, 4));
