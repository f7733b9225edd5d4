import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { momentAt } from './businessTime.js';

export const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
export type Weekday = (typeof weekdays)[number];

/** From when until when people work, as the wall clock shows it, `hh:mm`. */
export type Span = readonly [from: string, to: string];

/** When a company works, as it says itself. */
export interface WorkingHours {
  /** An IANA name. */
  readonly zone: string;
  /** The spans of a workday, in order and apart. */
  readonly spans: readonly Span[];
  readonly week: readonly Weekday[];
  /** Days that the company itself declares worked or off, whatever else is said of them. */
  readonly exceptions?: ReadonlyMap<string, boolean>;
}

/** When a company works, so that time can be computed by it. */
export interface Calendar extends WorkingHours {
  readonly isWorkday: (day: string) => boolean;
  /** The spans of a day in milliseconds since 1970; none on a day off. */
  readonly workOn: (day: string) => readonly (readonly [from: number, to: number])[];
}

const { holidays, workdays }: Record<'holidays' | 'workdays', Readonly<Record<string, string>>> = chineseDays;

/** Whether China works on a day: not on a public holiday, but on a make-up workday; undefined on any other day. */
const decreed = (day: string): boolean | undefined => (day in workdays ? true : day in holidays ? false : undefined);

/** Public holidays and make-up workdays (调休) come before the week, the company's own exceptions before both. */
export function calendarOf(hours: WorkingHours): Calendar {
  const { zone, spans, week, exceptions } = hours;
  const known = new Map<string, readonly (readonly [number, number])[]>();
  const inWeek = (day: string) => week.includes(weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!);
  const isWorkday = (day: string) => exceptions?.get(day) ?? decreed(day) ?? inWeek(day);
  const spansOn = (day: string) =>
    spans.map(([from, to]) => [momentAt(day, from, zone).getTime(), momentAt(day, to, zone).getTime()] as const);
  const workOn = (day: string) => {
    const work = known.get(day) ?? (isWorkday(day) ? spansOn(day) : []);
    known.set(day, work);
    return work;
  };
  return { ...hours, isWorkday, workOn };
}
