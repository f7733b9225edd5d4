import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/words.js';

/** Attempts to sign in that are counted together (登录尝试), as a rate limit of all processes: one moment, and what the audit log is yet to be told. */
@Entity({ tableName: 'sign_in_attempt' })
export class SignInAttempt {
  /** sha256 of what is counted, hexadecimal: an address, a login at an address, a login at addresses that are new to it. */
  @PrimaryKey({ type: 'string', columnType: 'text', collation: 'C' })
  key!: string;

  /** When all attempts so far are forgiven; each puts it further off. */
  @Index()
  @hidden('timestamptz(3)')
  freeAt!: Date;

  /** Whose login was tried, where it is somebody's. */
  @hidden('text', { collation: 'C', nullable: true })
  accountId!: string | null;

  @hidden('text', { collation: 'C', nullable: true })
  address!: string | null;

  /** How many were wrong, and how many came too soon, since the audit log was told. */
  @hidden('integer', { defaultRaw: '0' })
  wrong!: number;

  @hidden('integer', { defaultRaw: '0' })
  tooSoon!: number;

  @hidden('timestamptz(3)', { nullable: true })
  toldAt!: Date | null;

  /** The latest request that was refused. */
  @hidden('text', { nullable: true })
  requestId!: string | null;
}
