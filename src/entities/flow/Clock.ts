import { Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { choice, code, integer, moment, recordOf } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { hidden } from '../../core/fields/hidden.js';

export const clockUnits = {
  DAYS: { en: 'Calendar days', zh: '自然日' },
  WORKDAYS: { en: 'Workdays', zh: '工作日' },
  HOURS: { en: 'Hours of working time', zh: '工作小时' },
  MINUTES: { en: 'Minutes of working time', zh: '工作分钟' },
  ON_DAY: { en: 'The end of a day that the record names', zh: '记录载明日期的当日' },
} as const;

/** One time that runs for a record from one of its limits (计时); of each limit at most one runs. */
@entity({
  en: 'A time that runs for a record until it is due',
  zh: '计时',
  clause: '3.4.3d',
  rows: {
    within: 'record',
    seenWith: { en: 'See the times that run for a record', zh: '查看记录的计时', administers: true },
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

  @recordOf([], { en: 'The record', zh: '业务记录' })
  record!: string;

  @code({ en: 'Its limit: the key of a setting, or the field that names a day', zh: '期限' })
  limit!: string;

  @choice('ClockUnit', clockUnits, { en: 'In what it counts', zh: '单位' })
  unit!: keyof typeof clockUnits;

  @integer({ en: 'How many, as it was decided when it started', zh: '数值，开始时确定', nullable: true })
  value!: number | null;

  @moment({ en: 'When it started', zh: '开始时间' })
  startedAt!: Date;

  @moment({ en: 'Since when it stands still', zh: '暂停时间', nullable: true })
  pausedAt!: Date | null;

  /** When it stood still before: [{ from, to }]. */
  @hidden('jsonb', { defaultRaw: "'[]'" })
  pauses!: unknown;

  @moment({ en: 'By when it is to be done; while it stands still, as it was before', zh: '时限', clause: '3.4.3d' })
  dueAt!: Date;

  @moment({ en: 'When it ended', zh: '结束时间', nullable: true })
  doneAt!: Date | null;

  @moment({
    en: 'When the owner is reminded, or it goes further up',
    zh: '下次提醒或上报时间',
    clause: '3.4.3a',
    nullable: true,
  })
  nextAt!: Date | null;

  /** Up to which moment reminders, escalation and expiry were seen to. */
  @hidden('timestamptz(3)', { nullable: true })
  actedAt!: Date | null;
}
