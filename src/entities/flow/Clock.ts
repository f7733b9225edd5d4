import { Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { choice, code, entity, hidden, integer, moment, recordOf } from '../../core/fields/words.js';

export const clockUnits = {
  DAYS: { en: 'Calendar days', zh: '自然日' },
  WORKDAYS: { en: 'Workdays', zh: '工作日' },
  HOURS: { en: 'Hours of working time', zh: '工作小时' },
  MINUTES: { en: 'Minutes of working time', zh: '工作分钟' },
  ON_DAY: { en: 'The end of a day that the record names', zh: '记录载明日期的当日' },
} as const;

/** A time limit that runs for a record until its due date (计时); of each limit at most one runs. */
@entity({
  en: 'A clock: a time limit that runs for a record until its due date',
  zh: '计时',
  clause: '3.4.3d',
  rows: {
    within: 'record',
    seenWith: { en: 'See the clocks of a record', zh: '查看记录的计时', administers: true },
  },
})
@Index({
  name: 'clock_running',
  expression: 'create unique index "clock_running" on "clock" ("record_id", "limit") where "done_at" is null',
})
@Index({
  name: 'clock_next',
  expression: 'create index "clock_next" on "clock" ("next_at", "id") where "next_at" is not null',
})
export class Clock {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @recordOf([], { en: 'The record for which the clock runs', zh: '业务记录' })
  record!: string;

  @code({ en: 'The limit measured: the key of a setting, or the field that names a day', zh: '期限' })
  limit!: string;

  @choice('ClockUnit', clockUnits, { en: 'Unit of the time limit', zh: '单位' })
  unit!: keyof typeof clockUnits;

  @integer({
    en: 'Length of the time limit in its unit, fixed when the clock started',
    zh: '数值，开始时确定',
    nullable: true,
  })
  value!: number | null;

  @moment({ en: 'When the clock started', zh: '开始时间' })
  startedAt!: Date;

  @moment({ en: 'When the clock was paused; none while it runs', zh: '暂停时间', nullable: true })
  pausedAt!: Date | null;

  /** When it stood still before: [{ from, to }]. */
  @hidden('jsonb', { defaultRaw: "'[]'" })
  pauses!: unknown;

  @moment({ en: 'Due date and time; while the clock is paused, as it was before', zh: '时限', clause: '3.4.3d' })
  dueAt!: Date;

  @moment({ en: 'When the clock ended', zh: '结束时间', nullable: true })
  doneAt!: Date | null;

  @moment({
    en: 'Time of the next reminder to the owner, or of the next escalation',
    zh: '下次提醒或上报时间',
    clause: '3.4.3a',
    nullable: true,
  })
  nextAt!: Date | null;

  /** Up to which moment reminders, escalation and expiry were seen to. */
  @hidden('timestamptz(3)', { nullable: true })
  actedAt!: Date | null;
}
