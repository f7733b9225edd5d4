import { endOfDay } from '../../../core/businessTime.js';
import type { Limit } from '../../../core/limit.js';
import { dueOf, type Pause } from '../../../core/pauses.js';
import { momentsOf, nextOf, type TimedMoment } from '../../../core/reminders.js';
import type { SettingKey } from '../../../core/vocabulary.js';
import type { Unit } from '../../../core/workingTime.js';
import { timeZone } from '../../../settings/index.js';
import type { Clock } from '../../../entities/index.js';
import type { Company } from './companyAt.js';

/** A clock that has not ended. */
export interface Running {
  readonly limit: string;
  readonly unit: Clock['unit'];
  readonly value: number | null;
  readonly startedAt: Date;
  readonly pausedAt: Date | null;
  readonly pauses: readonly Pause[];
  readonly dueAt: Date;
  readonly actedAt: Date | null;
}

/** The end of the day that a record names. */
export const dueOn = (day: unknown): Date => endOfDay(day as string, timeZone);

/** When a clock is due by the company's calendar; on a day, at the end of the one that its record names. */
export function dueAtOf(
  { unit, value, startedAt, pauses }: Omit<Running, 'dueAt'>,
  day: unknown,
  { calendar }: Company,
): Date {
  if (unit === 'ON_DAY') return dueOn(day);
  return dueOf({ startedAt, value: value!, unit: unit satisfies Unit, pauses }, calendar);
}

/** More often than any company has departments above one another: who is told ends with the top. */
const furtherUp = 20;

/** What of a clock says when time must act on it. */
type Timing = Pick<Running, 'unit' | 'value' | 'startedAt' | 'pauses' | 'dueAt'>;

/** The moments at which time must act on a clock: reminders, and what becomes of it when it is due (3.4.3). */
export function momentsOfClock(
  clock: Timing,
  { remind, warn, takes }: Limit,
  { valueOf, calendar }: Company,
): TimedMoment[] {
  const { unit, value } = clock;
  const used = (percent: number) => dueOf({ ...clock, unit: unit as Unit, value: (value! * percent) / 100 }, calendar);
  const reminding = {
    leadHours: valueOf('reminder.leadTimes.hours'),
    leadDays: remind && (valueOf(remind as SettingKey) as number),
    warnAt: warn && used(valueOf(warn as SettingKey) as number),
    acknowledgementHours: valueOf('reminder.acknowledgement.hours'),
    retries: furtherUp,
    expires: takes !== undefined,
  };
  return momentsOf(clock, reminding, calendar);
}

/** When time must act on a clock next; never while it stands still. */
export const nextAtOf = (clock: Running, limit: Limit, company: Company): Date | null =>
  clock.pausedAt ? null : nextOf(momentsOfClock(clock, limit, company), clock.actedAt);
