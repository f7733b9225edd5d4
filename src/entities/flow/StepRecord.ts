import { Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { code, entity, hidden, moment, recordOf, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';

/** One taken step (步骤记录). Append-only. */
@entity({
  en: 'A step taken on a record',
  zh: '步骤记录',
  clause: '1.3.4b',
  rows: {
    within: 'record',
    seenWith: {
      name: 'historyRead',
      en: 'See the step history of records: actors and notes',
      zh: '查看办理记录与意见',
      administers: true,
    },
  },
  orderBy: 'TAKEN_AT_ASC',
})
@Index({ properties: ['actor', 'record'] })
export class StepRecord {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @recordOf([], { en: 'The record on which the step was taken', zh: '业务记录' })
  record!: string;

  @code({ en: 'Name of the step, such as `contractApprove`', zh: '步骤' })
  step!: string;

  @code({ en: 'State of the record before the step; none where the step created it', zh: '原状态', nullable: true })
  fromState!: string | null;

  @code({ en: 'State of the record after the step', zh: '新状态' })
  toState!: string;

  @reference('Account', { en: 'The account that took the step', zh: '办理人' })
  actor!: Ref<Account>;

  @reference('Account', {
    en: 'The absent account on whose behalf a deputy took the step',
    zh: '被代理人',
    nullable: true,
  })
  onBehalfOf!: Ref<Account> | null;

  @moment({ en: 'When the step was taken', zh: '办理时间', order: true })
  takenAt!: Date;

  @text({ en: 'Note entered with the step', zh: '意见', nullable: true })
  note!: string | null;

  @code({
    en: 'Codes of the step’s warnings, separated by commas',
    zh: '警示代码，以逗号分隔',
    nullable: true,
  })
  warnings!: string | null;

  /** The files it rested on: [{ kind, file, sha256 }]. */
  @hidden('jsonb', { defaultRaw: "'[]'" })
  evidence!: unknown;
}
