const dayMs = 86_400_000;

const shown = new Map<string, Intl.DateTimeFormat>();

/** What shows a zone's wall clock as `YYYY-MM-DD hh:mm:ss`; dear to make, so made once. */
function wallClock(zone: string): Intl.DateTimeFormat {
  const known = shown.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  shown.set(zone, made);
  return made;
}

/** The milliseconds by which a zone's wall clock is ahead of UTC at a moment. */
const ahead = (moment: number, zone: string): number =>
  Date.parse(`${wallClock(zone).format(moment).replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000;

/** What the wall clock shows at a moment, as milliseconds that count it as if it were UTC. */
const wallAt = (moment: Date, zone: string): number => moment.getTime() + ahead(moment.getTime(), zone);

/** The moment at which a zone's wall clock shows this. */
const momentOf = (wall: number, zone: string): Date => new Date(wall - ahead(wall - ahead(wall, zone), zone));

/** The day that a moment falls on in the zone, `YYYY-MM-DD`. */
export const dayOf = (moment: Date, zone: string): string => wallClock(zone).format(moment).slice(0, 10);

/** What the wall clock shows at a moment, `hh:mm`. */
export const timeOf = (moment: Date, zone: string): string => wallClock(zone).format(moment).slice(11, 16);

/** The moment at which a wall clock in the zone shows this time, `hh:mm`; 24:00 is the end of the day. */
export const momentAt = (day: string, time: string, zone: string): Date =>
  momentOf(Date.parse(`${day}T${time}:00Z`), zone);

/** The day so many days after another, or before it. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The moment so many days later at which the wall clock shows the same. */
export const daysLater = (moment: Date, days: number, zone: string): Date =>
  momentOf(wallAt(moment, zone) + days * dayMs, zone);

/** The last millisecond of a day. */
export const endOfDay = (day: string, zone: string): Date =>
  new Date(momentAt(addDays(day, 1), '00:00', zone).getTime() - 1);

/** The year that a moment falls in, in the zone. */
export const yearOf = (moment: Date, zone: string): number => Number(dayOf(moment, zone).slice(0, 4));
