import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { code, integer, moment } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';

/** A hash over a batch of audit events and over the seal before it (审计封存). Append-only, written by a job. */
@entity({
  en: 'A hash over a batch of audit events and over the seal before it, which shows any later change',
  zh: '审计封存',
  clause: '1.3.4b',
  rows: { read: 'auditRead' },
  list: 'auditSeals',
  orderBy: 'NUMBER_DESC',
})
export class AuditSeal {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @integer({ en: 'Its number: seals count from 1, without a gap', zh: '序号', unique: true, filter: true, order: true })
  number!: number;

  @code({ en: 'The position of its first event: epoch, transaction and event', zh: '起始位置' })
  from!: string;

  @code({ en: 'The position of its last event', zh: '截止位置' })
  to!: string;

  @integer({ en: 'How many events it seals', zh: '事件数' })
  count!: number;

  @code({ en: 'sha256 over the positions and hashes of its events, hexadecimal', zh: '事件摘要' })
  root!: string;

  @code({ en: 'The hash of the seal before it; empty for the first', zh: '前一封存的摘要' })
  previous!: string;

  @moment({ en: 'When it was made', zh: '封存时间', filter: true, order: true })
  sealedAt!: Date;

  @code({
    en: 'sha256 over all of the above, hexadecimal; noted elsewhere, it shows that no seal was made anew',
    zh: '摘要',
  })
  hash!: string;

  @code({ en: 'HMAC of the hash under the key of the server; none where it has no key', zh: '签名', nullable: true })
  signature!: string | null;
}
