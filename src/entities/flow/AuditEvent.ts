import { Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { choice, code, entity, hidden, integer, moment, reference, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';

export const auditOutcomes = {
  TAKEN: { en: 'The step was taken', zh: '已执行' },
  REFUSED: { en: 'The step was refused and changed nothing', zh: '已拒绝' },
  VIEWED: { en: 'A confidential file was viewed', zh: '已查看' },
} as const;

/** An audit entry: a step taken or refused or a file viewed, and the account (审计日志). Append-only, written in the transaction of what it records. */
@entity({
  en: 'An entry of the audit log: a step taken or refused or a file viewed, and the account',
  zh: '审计日志',
  clause: '1.3.4b',
  rows: { read: { en: 'Read the audit log', zh: '查看审计日志', administers: true } },
  list: 'auditEvents',
  orderBy: 'AT_DESC',
})
@Index({ properties: ['recordId', 'at'] })
@Index({ properties: ['epoch', 'xid', 'id'] })
export class AuditEvent {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @moment({ en: 'Time of the event', zh: '时间', filter: true, order: true })
  at!: Date;

  @reference('Account', { en: 'The account that acted', zh: '账号', filter: true })
  account!: Ref<Account>;

  @reference('Account', {
    en: 'The absent account on whose behalf a deputy acted',
    zh: '被代理人',
    nullable: true,
    filter: true,
  })
  onBehalfOf!: Ref<Account> | null;

  @code({ en: 'The permission used or missed, such as `contractApprove`', zh: '操作', filter: true })
  action!: string;

  @choice('AuditOutcome', auditOutcomes, { en: 'Outcome: taken, refused or viewed', zh: '结果', filter: true })
  outcome!: keyof typeof auditOutcomes;

  @code({ en: 'Id of the record concerned', zh: '记录标识', nullable: true, filter: true })
  recordId!: string | null;

  @code({ en: 'Error code of the refusal', zh: '拒绝代码', nullable: true, filter: true })
  code!: string | null;

  @code({ en: 'The clause of the regulation that governs the action', zh: '条款', nullable: true })
  clause!: string | null;

  @code({ en: 'Id of the request in which the action came', zh: '请求标识' })
  requestId!: string;

  @code({ en: 'Network address of a sign-in, tried or done', zh: '登录的网络地址', nullable: true })
  address!: string | null;

  @integer({
    en: 'Number of refused sign-ins within a minute that the event stands for; null for a single action',
    zh: '一分钟内被拒登录的次数；单次操作为空',
    nullable: true,
  })
  times!: number | null;

  /** Changed fields: { name: [before, after] }; of strict fields the name alone. */
  @hidden('jsonb', { defaultRaw: "'{}'" })
  changes!: unknown;

  /** sha256 over all of the above, hexadecimal. */
  @hidden('text')
  hash!: string;

  /** Which count of transactions `xid` belongs to (see `ensureAuditEpoch`). */
  @hidden('integer', { defaultRaw: '1' })
  epoch!: number;

  /** The transaction that wrote it. */
  @hidden('xid8', { defaultRaw: 'pg_current_xact_id()' })
  xid!: string;
}
