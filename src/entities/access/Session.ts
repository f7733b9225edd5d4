import { code, entity, hidden, moment, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, ApiKey } from '../index.js';
import { Row } from '../Row.js';

/** A signed-in account, or a program with its key (会话): an opaque token, of which only the hash is kept; seen by its own account alone. */
@entity({
  en: 'A session of the signed-in account, from sign-in until sign-out or expiry',
  zh: '会话',
  clause: '3.2.4b',
  rows: { own: 'account' },
  list: 'sessions',
  orderBy: 'STARTED_AT_DESC',
  ids: 'session',
})
export class Session extends Row {
  @reference('Account', { en: 'The signed-in account', zh: '账号' })
  account!: Ref<Account>;

  /** As long as it lives the session does. */
  @reference('ApiKey', { en: 'API key that the token belongs to; null for a sign-in', zh: '所属密钥', nullable: true })
  apiKey!: Ref<ApiKey> | null;

  /** sha256 of the token, hexadecimal. */
  @hidden('text', { unique: true })
  tokenHash!: string;

  @moment({ en: 'Time of the sign-in', zh: '登录时间', order: true })
  startedAt!: Date;

  /** Moves on with use, at most once a minute. */
  @moment({ en: 'When the session was last used, to the minute', zh: '最近使用时间，精确到分钟' })
  usedAt!: Date;

  @moment({
    en: 'When the session ends at the latest; null for an API key, which has an expiry time of its own',
    zh: '最迟失效时间；密钥另有有效期，故为空',
    nullable: true,
  })
  expiresAt!: Date | null;

  @moment({
    en: 'When the session ended; null while it is live',
    zh: '结束时间；有效期间为空',
    nullable: true,
    filter: true,
  })
  endedAt!: Date | null;

  @code({ en: 'Network address that last used the session', zh: '最近使用的网络地址', nullable: true })
  address!: string | null;

  @text({ en: 'User-Agent header of the sign-in', zh: '登录时的 User-Agent', nullable: true })
  agent!: string | null;
}
