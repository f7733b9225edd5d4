import type { Calendar } from './calendar.js';
import { after, afterWork, endOfSpan, worked, type Unit } from './workingTime.js';

/** A time in which a clock stood still. */
export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

/** A time that is counted from a moment, less its pauses, which are in order and apart. */
export interface Term {
  readonly startedAt: Date;
  readonly value: number;
  readonly unit: Unit;
  readonly pauses: readonly Pause[];
}

/**
 * When a term is over. Hours and minutes are a budget of working time that no pause spends; days move by the time that
 * was paused, workdays by the working time, to the end of a working span. A pause that begins too late moves nothing.
 */
export function dueOf({ startedAt, value, unit, pauses }: Term, calendar: Calendar): Date {
  const { spent, moved, settled } = kinds[unit];
  let reached = after(startedAt, value, unit, calendar);
  let due = reached;
  for (const { from, to } of pauses) {
    if (from >= due) break;
    reached = moved(reached, spent(from, to, calendar), calendar);
    due = settled(reached, calendar);
  }
  return due;
}

const itself = (due: Date) => due;
const inWork = { spent: worked, moved: afterWork, settled: itself };

/** What a pause takes of each unit, how far it moves what is due, and where that comes to stand. */
const kinds = {
  MINUTES: inWork,
  HOURS: inWork,
  WORKDAYS: { ...inWork, settled: endOfSpan },
  DAYS: {
    spent: (from: Date, to: Date) => to.getTime() - from.getTime(),
    moved: (due: Date, paused: number) => new Date(due.getTime() + paused),
    settled: itself,
  },
} as const;
