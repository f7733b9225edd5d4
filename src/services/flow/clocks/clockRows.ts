import type { Params } from '../../../core/sql/params.js';
import type { Ticking, Wound } from './windClocks.js';

/** What is read of a clock `c`. */
export const clockColumns = `c.id::text, c.limit, c.unit, c.value, c.started_at as "startedAt", c.paused_at as "pausedAt",
  c.pauses, c.due_at as "dueAt", c.next_at as "nextAt", c.acted_at as "actedAt"`;

/** The clocks that run for a record, in SQL: one value, read with the record itself. */
export const runningClocks = (record: string): string => `(select json_agg(w order by w.id::bigint)
  from (select ${clockColumns} from clock c where c.record_id = ${record} and c.done_at is null) w)`;

/** A clock as the database tells it. */
export type ClockRow = Read<Ticking>;

type Read<T> = { [K in keyof T]: T[K] extends Date | null ? string | null : T[K] };

const momentOf = (text: string | null) => (text === null ? null : new Date(text));

/** A clock as it was read. */
export const clockOf = (row: ClockRow): Ticking => ({
  ...row,
  startedAt: new Date(row.startedAt!),
  pausedAt: momentOf(row.pausedAt),
  pauses: row.pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  dueAt: new Date(row.dueAt!),
  nextAt: momentOf(row.nextAt),
  actedAt: momentOf(row.actedAt),
});

const columns = `("id" bigint, "record" text, "limit" text, "unit" text, "value" integer, "startedAt" timestamptz,
  "pausedAt" timestamptz, "pauses" jsonb, "dueAt" timestamptz, "doneAt" timestamptz, "nextAt" timestamptz)`;

/** The clocks of a record that a step wound. */
interface Winded {
  readonly record: string;
  readonly clocks: readonly Wound[];
}

/** What writes clocks within a larger statement: those that start, and those that turned. */
export function clockWrites(records: readonly Winded[], params: Params): string[] {
  const wound = records.flatMap(({ record, clocks }) => clocks.map((clock) => ({ ...clock, record })));
  const [starting, turned] = [wound.filter(({ id }) => !id), wound.filter(({ id }) => id)];
  const rows = (some: readonly Wound[]) =>
    `jsonb_to_recordset(${params.add(JSON.stringify(some))}::jsonb) as w ${columns}`;
  const inserted =
    () => `started as (insert into clock (record_id, "limit", unit, value, started_at, pauses, due_at, next_at)
      select w.record, w.limit, w.unit, w.value, w."startedAt", w.pauses, w."dueAt", w."nextAt" from ${rows(starting)})`;
  const updated = () => `turned as (update clock set paused_at = w."pausedAt", pauses = w.pauses, due_at = w."dueAt",
      done_at = w."doneAt", next_at = w."nextAt" from ${rows(turned)} where clock.id = w.id)`;
  return [...(starting.length ? [inserted()] : []), ...(turned.length ? [updated()] : [])];
}
