import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/hidden.js';
import { Account } from './Account.js';

/** A signed-in account: an opaque token, of which only the hash is kept. */
@Entity({ tableName: 'session' })
export class Session {
  @PrimaryKey({ type: 'string', columnType: 'text', collation: 'C' })
  id!: string;

  @ManyToOne(() => Account, {
    ref: true,
    deleteRule: 'restrict',
    updateRule: 'restrict',
    index: true,
    collation: 'C',
  } as object)
  account!: Ref<Account>;

  /** sha256 of the token, hexadecimal. */
  @hidden('text', { unique: true })
  tokenHash!: string;

  @hidden('timestamptz(3)')
  startedAt!: Date;

  /** Moves on with use, at most once a minute. */
  @hidden('timestamptz(3)')
  usedAt!: Date;

  @hidden('timestamptz(3)', { nullable: true })
  endedAt!: Date | null;
}
