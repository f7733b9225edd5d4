import { limitName, type Limit } from '../../../core/limit.js';
import { leadsTo, type Process } from '../../../core/process.js';
import type { SettingKey } from '../../../core/vocabulary.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import type { Clock } from '../../../entities/index.js';
import { declarationOf } from '../../../core/fields/declaration.js';
import type { NamedStep } from '../../../processes/index.js';
import { unitOf } from '../../../settings/units.js';
import type { Company } from './companyAt.js';
import { dueAtOf, dueOn, nextAtOf, type Running } from './clockTime.js';

/** A clock as a step leaves it; without an id it starts. */
export interface Wound extends Running {
  readonly id: string | null;
  readonly doneAt: Date | null;
  readonly nextAt: Date | null;
}

/** A clock that runs when a step is taken. */
export type Ticking = Running & { readonly id: string; readonly nextAt: Date | null };

/** What a step does to the clocks of a record, and when the record is due from then on. */
interface Winding {
  readonly changed: readonly Wound[];
  readonly dueAt: Date | null;
}

/** A record after a step: where it stands, and whether it came there by it. */
interface Stand {
  readonly process: Process;
  readonly record: BusinessRecord;
  readonly step: string;
  readonly moved: boolean;
  readonly now: Date;
}

const units: Readonly<Record<string, Clock['unit']>> = {
  days: 'DAYS',
  workdays: 'WORKDAYS',
  hours: 'HOURS',
  minutes: 'MINUTES',
};

const fieldOf = (record: BusinessRecord, field: string): unknown => Reflect.get(record, field);

/** How long a limit gives a record, as it was decided by now; undefined where the record does not say it yet. */
function termOf({ setting, pick, on }: Limit, { record, process }: Stand, { valueOf }: Company) {
  if (on !== undefined) return fieldOf(record, on) ? ({ unit: 'ON_DAY', value: null } as const) : undefined;
  const unit = units[unitOf(setting)]!;
  const value = valueOf(setting as SettingKey) as number | readonly number[];
  if (pick === undefined) return { unit, value: value as number };
  const choices = Object.keys(declarationOf(process.entity).fields.get(pick)!.choices!.values);
  const picked = (value as readonly number[])[choices.indexOf(fieldOf(record, pick) as string)];
  return picked === undefined ? undefined : { unit, value: picked };
}

/** Whether a step may start a clock or let one run again, and thus asks for the company as it is. */
export function startsClocks({ process: { limits = [], steps }, ...step }: NamedStep): boolean {
  const [left, reached] = [step.from ?? [], leadsTo(steps, step)];
  return limits.some(
    ({ from, paused = [], again = [] }) =>
      again.includes(step.name) ||
      reached.some((state) => from.includes(state)) ||
      left.some((state) => paused.includes(state)),
  );
}

type Load = () => Promise<Company>;

/** The clock of a limit that none runs for: it starts where the record comes to one of its first states. */
async function started(limit: Limit, stand: Stand, load: Load): Promise<Wound | undefined> {
  const { record, moved, step, now } = stand;
  const { from, on, pick, again = [], where = {} } = limit;
  const begins =
    from.includes(record.state) && (moved || on !== undefined || pick !== undefined || again.includes(step));
  const meant = Object.entries(where).every(([field, values]) => values.includes(fieldOf(record, field) as string));
  if (!begins || !meant || (on !== undefined && !fieldOf(record, on))) return undefined;
  const company = await load();
  const term = termOf(limit, stand, company);
  if (!term) return undefined;
  const clock = { limit: limitName(limit), ...term, startedAt: now, pausedAt: null, pauses: [], actedAt: null };
  const dueAt = dueAtOf(clock, on && fieldOf(record, on), company);
  const running = { ...clock, dueAt };
  return { ...running, id: null, doneAt: null, nextAt: nextAtOf(running, limit, company) };
}

/** A running clock as the step leaves it: it ends, stands still, runs again, or is due on another day. */
async function turned(
  clock: Ticking,
  limit: Limit,
  { record, moved, now }: Stand,
  load: Load,
): Promise<Wound | undefined> {
  const { paused = [], until, on } = limit;
  const { pausedAt } = clock;
  const pauses = pausedAt ? [...clock.pauses, { from: pausedAt, to: now }] : clock.pauses;
  const day = on && fieldOf(record, on);
  if ((moved && until.includes(record.state)) || (on && !day))
    return { ...clock, pauses, pausedAt: null, doneAt: now, nextAt: null };
  const rests = paused.includes(record.state);
  if (rests && !pausedAt) return { ...clock, pausedAt: now, doneAt: null, nextAt: null };
  if (rests || (!pausedAt && !(on && dueOn(day).getTime() !== clock.dueAt.getTime()))) return undefined;
  const company = await load();
  const running = { ...clock, pauses, pausedAt: null };
  const dueAt = dueAtOf(running, day, company);
  return { ...running, dueAt, doneAt: null, nextAt: nextAtOf({ ...running, dueAt }, limit, company) };
}

/** Winds the clocks of a record for a step, from those that run (3.4.3d). */
export async function windClocks(stand: Stand, ticking: readonly Ticking[], load: Load): Promise<Winding> {
  const changed: Wound[] = [];
  for (const limit of stand.process.limits ?? []) {
    const clock = ticking.find((one) => one.limit === limitName(limit));
    const anew = clock && limit.again?.includes(stand.step) && limit.from.includes(stand.record.state);
    if (anew) changed.push({ ...clock, doneAt: stand.now, nextAt: null });
    const wound = clock && !anew ? await turned(clock, limit, stand, load) : await started(limit, stand, load);
    if (wound) changed.push(wound);
  }
  const known = (stand.process.limits ?? []).map(limitName);
  for (const clock of ticking)
    // its limit is of a version before
    if (!known.includes(clock.limit)) changed.push({ ...clock, doneAt: stand.now, nextAt: null });
  const left = ticking.filter(({ id }) => !changed.some((wound) => wound.id === id));
  const due = [...left, ...changed.filter(({ doneAt }) => !doneAt)]
    .filter(({ pausedAt }) => !pausedAt)
    .map(({ dueAt }) => dueAt.getTime());
  return { changed, dueAt: due.length ? new Date(Math.min(...due)) : null };
}
