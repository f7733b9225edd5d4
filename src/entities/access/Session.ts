import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden, type Ref } from '../../core/fields/words.js';
import { Account } from './Account.js';
import { ApiKey } from './ApiKey.js';

/** A signed-in account, or a program with its key: an opaque token, of which only the hash is kept. */
@Entity({ tableName: 'session' })
export class Session {
  /** The prefix of its ids. */
  static readonly ids = 'session';

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

  /** The key whose secret the token is, as long as which it lives. */
  @ManyToOne(() => ApiKey, {
    ref: true,
    nullable: true,
    deleteRule: 'restrict',
    updateRule: 'restrict',
    index: true,
    collation: 'C',
  } as object)
  apiKey!: Ref<ApiKey> | null;

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
