import { daysLater } from './businessTime.js';
import type { Calendar } from './calendar.js';
import { after, firstWorkingMoment, hourMs, lastWorkingMoment } from './workingTime.js';

/** How a company reminds of what is due. */
export interface Reminding {
  /** So many hours before it is due, by the wall clock. */
  readonly leadHours: readonly number[];
  /** And so many days before. */
  readonly leadDays?: number | undefined;
  /** When so much of its time is used that it may be late. */
  readonly warnAt?: Date | undefined;
  /** After so many hours of working time nobody has answered, and it goes further up. */
  readonly acknowledgementHours: number;
  /** How often it goes further up once it was overdue. */
  readonly retries: number;
  /** A step is taken when it is due: nobody is told that it is overdue. */
  readonly expires?: boolean;
}

/** A moment at which time itself must act. */
export interface TimedMoment {
  readonly at: Date;
  readonly kind: 'REMINDER' | 'WARNING' | 'ESCALATION' | 'EXPIRY';
}

interface Running {
  readonly startedAt: Date;
  readonly dueAt: Date;
}

/** The moments of reminders: each in working time, the last that is not too late; none before the clock started. */
function reminders({ startedAt, dueAt }: Running, { leadHours, leadDays }: Reminding, calendar: Calendar): Date[] {
  const wanted = [
    ...leadHours.map((hours) => new Date(dueAt.getTime() - hours * hourMs)),
    ...(leadDays === undefined ? [] : [daysLater(dueAt, -leadDays, calendar.zone)]),
  ];
  const moments = wanted.map((at) => lastWorkingMoment(at, calendar).getTime());
  return [...new Set(moments)]
    .filter((at) => at > startedAt.getTime())
    .sort((one, other) => one - other)
    .map((at) => new Date(at));
}

/** Every moment at which time must act on a running clock, in order: reminders, then what becomes of it when due (3.4.3). */
export function momentsOf(running: Running, reminding: Reminding, calendar: Calendar): TimedMoment[] {
  const { warnAt, acknowledgementHours, retries, expires } = reminding;
  const atWork = firstWorkingMoment(running.dueAt, calendar); // nobody is told in the night that something is overdue
  const further = Array.from({ length: retries + 1 }, (_, times) =>
    after(atWork, times * acknowledgementHours, 'HOURS', calendar),
  );
  const before = [
    ...reminders(running, reminding, calendar).map((at): TimedMoment => ({ at, kind: 'REMINDER' })),
    ...(warnAt && warnAt < running.dueAt ? [{ at: warnAt, kind: 'WARNING' } as const] : []),
  ];
  return [
    ...before.sort((one, other) => one.at.getTime() - other.at.getTime()),
    ...(expires ? [running.dueAt] : further).map((at): TimedMoment => ({
      at,
      kind: expires ? 'EXPIRY' : 'ESCALATION',
    })),
  ];
}

/** The first of these moments at which time has not acted yet; `actedAt` is up to when it has. */
export const nextOf = (moments: readonly TimedMoment[], actedAt: Date | null): Date | null =>
  moments.find(({ at }) => actedAt === null || at > actedAt)?.at ?? null;
