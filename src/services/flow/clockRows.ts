import type { Params } from '../../core/params.js';
import type { Ticking, Wound } from './windClocks.js';

/** The clocks that run for a record, in SQL: one value, read with the record itself. */
export const runningClocks = (
  record: string,
): string => `(select json_agg(json_build_object('id', c.id::text, 'limit', c.limit,
    'unit', c.unit, 'value', c.value, 'startedAt', c.started_at, 'pausedAt', c.paused_at, 'pauses', c.pauses,
    'dueAt', c.due_at, 'nextAt', c.next_at, 'actedAt', c.acted_at) order by c.id)
  from clock c where c.record_id = ${record} and c.done_at is null)`;

type Read<T> = { [K in keyof T]: T[K] extends Date | null ? string | null : T[K] };

const momentOf = (text: string | null) => (text === null ? null : new Date(text));

/** A clock as it was read. */
export const clockOf = (row: Read<Ticking>): Ticking => ({
  ...row,
  startedAt: new Date(row.startedAt!),
  pausedAt: momentOf(row.pausedAt),
  pauses: row.pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  dueAt: new Date(row.dueAt!),
  nextAt: momentOf(row.nextAt),
  actedAt: momentOf(row.actedAt),
});

const columns = `("id" bigint, "limit" text, "unit" text, "value" integer, "startedAt" timestamptz, "pausedAt" timestamptz,
  "pauses" jsonb, "dueAt" timestamptz, "doneAt" timestamptz, "nextAt" timestamptz)`;

/** What writes clocks within a larger statement: those that start, and those that turned. */
export function clockWrites(wound: readonly Wound[], record: string, params: Params): string[] {
  const [starting, turned] = [wound.filter(({ id }) => !id), wound.filter(({ id }) => id)];
  const rows = (some: readonly Wound[]) =>
    `jsonb_to_recordset(${params.add(JSON.stringify(some))}::jsonb) as w ${columns}`;
  const inserted =
    () => `started as (insert into clock (record_id, "limit", unit, value, started_at, pauses, due_at, next_at)
      select ${record}, w.limit, w.unit, w.value, w."startedAt", w.pauses, w."dueAt", w."nextAt" from ${rows(starting)})`;
  const updated = () => `turned as (update clock set paused_at = w."pausedAt", pauses = w.pauses, due_at = w."dueAt",
      done_at = w."doneAt", next_at = w."nextAt" from ${rows(turned)} where clock.id = w.id)`;
  return [...(starting.length ? [inserted()] : []), ...(turned.length ? [updated()] : [])];
}
