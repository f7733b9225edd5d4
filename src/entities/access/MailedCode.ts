import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/words.js';

const key = { type: 'string', columnType: 'text', collation: 'C' } as const;

/** A one-time code that was mailed to an account (邮件验证码): of it only the hash is kept, the latest one of each purpose. */
@Entity({ tableName: 'mailed_code' })
export class MailedCode {
  @PrimaryKey(key)
  accountId!: string;

  /** What it is good for: a new password, or to confirm the address. */
  @PrimaryKey(key)
  purpose!: 'PASSWORD' | 'ADDRESS';

  /** sha256 of the code, hexadecimal. */
  @hidden('text')
  codeHash!: string;

  @Index()
  @hidden('timestamptz(3)')
  sentAt!: Date;
}
