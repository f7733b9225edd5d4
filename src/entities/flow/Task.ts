import { Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { entity, hidden, moment, recordOf } from '../../core/fields/words.js';

/** A record waiting for a step by someone (待办); at most one is open per record. */
@entity({
  en: 'A task: a record waits for a step by someone',
  zh: '待办',
  clause: '3.4.1d',
  rows: { awaiting: true },
  list: 'myTasks',
  aggregates: true,
  orderBy: 'DUE_AT_ASC',
})
@Index({
  name: 'task_open',
  expression: 'create unique index "task_open" on "task" ("record_id") where "done_at" is null',
})
export class Task {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @recordOf([], { en: 'The record that waits', zh: '待办记录' })
  record!: string;

  /** The record's type, for `myTasks` to ask each process once. */
  @hidden('text')
  entity!: string;

  @moment({ en: 'When the task was opened', zh: '开始时间' })
  openedAt!: Date;

  @moment({ en: 'Due date and time of the task', zh: '时限', clause: '3.4.3d', nullable: true, order: true })
  dueAt!: Date | null;

  @moment({ en: 'When the task was done', zh: '完成时间', nullable: true })
  doneAt!: Date | null;
}
