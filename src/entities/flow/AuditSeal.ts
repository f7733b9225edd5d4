import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { code, entity, integer, moment } from '../../core/fields/words.js';

/** A hash over a batch of audit events and over the seal before it (审计封存). Append-only, written by a job. */
@entity({
  en: 'A hash chain link over a batch of audit events and the previous seal, which reveals any later change',
  zh: '审计封存',
  clause: '1.3.4b',
  rows: { read: 'auditEventRead' },
  list: 'auditSeals',
  orderBy: 'NUMBER_DESC',
})
export class AuditSeal {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @integer({
    en: 'Sequence number of the seal, from 1 without a gap',
    zh: '序号',
    unique: true,
    filter: true,
    order: true,
  })
  number!: number;

  @code({ en: 'Position of the first event in the seal: epoch, transaction and event', zh: '起始位置' })
  from!: string;

  @code({ en: 'Position of the last event in the seal', zh: '截止位置' })
  to!: string;

  @integer({ en: 'Number of events in the seal', zh: '事件数' })
  count!: number;

  @code({ en: 'sha256 hash over the positions and hashes of the seal’s events, hexadecimal', zh: '事件摘要' })
  root!: string;

  @code({ en: 'Hash of the previous seal; empty for the first', zh: '前一封存的摘要' })
  previous!: string;

  @moment({ en: 'When the seal was made', zh: '封存时间', filter: true, order: true })
  sealedAt!: Date;

  @code({
    en: 'sha256 hash over all of the above, hexadecimal; a copy kept elsewhere shows that no seal was remade',
    zh: '摘要',
  })
  hash!: string;

  @code({
    en: 'HMAC signature of the hash under the server’s key; none where the server has no key',
    zh: '签名',
    nullable: true,
  })
  signature!: string | null;
}
