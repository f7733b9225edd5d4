import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/words.js';

const key = { type: 'string', columnType: 'text', collation: 'C' } as const;

/** What a step came to that was asked with an idempotency key (幂等键): of key and input only hashes are kept. */
@Entity({ tableName: 'idempotency_record' })
export class IdempotencyRecord {
  @PrimaryKey(key)
  accountId!: string;

  @PrimaryKey(key)
  mutation!: string;

  /** sha256 of the key, hexadecimal. */
  @PrimaryKey(key)
  keyHash!: string;

  /** HMAC of the input under the key, hexadecimal: inputs may bring passwords, and whoever reads the table has no key. */
  @hidden('text')
  inputHash!: string;

  @Index()
  @hidden('timestamptz(3)')
  at!: Date;

  /** The record that the step was taken on; like what follows written as soon as it was. */
  @hidden('text', { collation: 'C', nullable: true })
  recordId!: string | null;

  @hidden('integer', { nullable: true })
  version!: number | null;

  /** What the payload told beside the record. */
  @hidden('jsonb', { nullable: true })
  told!: unknown;
}
