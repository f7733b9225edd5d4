import type { Ref } from '@mikro-orm/core';
import { Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { code, moment, recordOf, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { hidden } from '../../core/fields/hidden.js';
import type { Account } from '../access/Account.js';

/** One taken step (步骤记录). Append-only. */
@entity({
  en: 'One taken step',
  zh: '步骤记录',
  clause: '1.3.4b',
  rows: {
    within: 'record',
    seenWith: {
      name: 'historyRead',
      en: 'See who took which step on a record, and what they said',
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

  @recordOf([], { en: 'The record', zh: '业务记录' })
  record!: string;

  @code({ en: 'The step, such as `contractApprove`', zh: '步骤' })
  step!: string;

  @code({ en: 'The state before; none where the step created the record', zh: '原状态', nullable: true })
  fromState!: string | null;

  @code({ en: 'The state after', zh: '新状态' })
  toState!: string;

  @reference('Account', { en: 'Who took it', zh: '办理人' })
  actor!: Ref<Account>;

  @reference('Account', { en: 'For whom, where somebody stood in', zh: '被代理人', nullable: true })
  onBehalfOf!: Ref<Account> | null;

  @moment({ en: 'When', zh: '办理时间', order: true })
  takenAt!: Date;

  @text({ en: 'What was said with it', zh: '意见', nullable: true })
  note!: string | null;

  /** The files it rested on: [{ kind, file, sha256 }]. */
  @hidden('jsonb', { defaultRaw: "'[]'" })
  evidence!: unknown;
}
