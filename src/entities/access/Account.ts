import { Index } from '@mikro-orm/decorators/legacy';
import { choice, code, entity, hidden, moment, name, reference, type Ref } from '../../core/fields/words.js';
import { accountKinds, type AccountKind } from '../../core/viewer.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Employee } from '../index.js';

/** An account that can sign in or act; everything is done by an account, never by an employee row. */
@Index({
  name: 'account_employee_once',
  expression: `create unique index "account_employee_once" on "account" ("employee_id") where "kind" = 'EMPLOYEE'`,
})
@entity({
  en: 'An account that can sign in or act',
  zh: '账号',
  clause: '1.2c',
  rows: { everyone: 'signed in', read: { en: 'List accounts', zh: '查看账号列表' } },
  list: 'accounts',
  ids: 'account',
  numbered: 'ZH',
})
export class Account extends BusinessRecord {
  @name({ en: 'Display name of the account', zh: '名称', filter: true, order: true })
  name!: string;

  @choice('AccountKind', accountKinds, { en: 'Kind of actor: a person or a service', zh: '类型', filter: true })
  kind!: AccountKind;

  @code({
    en: 'Login name for signing in',
    zh: '登录名',
    strict: { en: 'See the login names of accounts', zh: '查看登录名', clause: '3.2.4b' },
    unique: true,
  })
  login!: string;

  @code({
    en: 'Email address for notifications; none where none are mailed',
    zh: '邮箱',
    clause: '3.4.3a',
    strict: { en: 'See the email addresses of accounts', zh: '查看邮箱', clause: '3.2.4b' },
    nullable: true,
  })
  email!: string | null;

  @moment({
    en: 'When the owner confirmed the email address with a code mailed to it; null until then',
    zh: '本人确认邮箱的时间；未确认则为空',
    nullable: true,
  })
  emailConfirmedAt!: Date | null;

  @reference('Employee', {
    en: 'The employee to whom the account belongs, or who is responsible for the service',
    zh: '所属员工',
    clause: '1.2c',
    nullable: true,
    filter: true,
  })
  employee!: Ref<Employee> | null;

  /** argon2id; null for whoever never signs in, as programs do not. */
  @hidden('text', { nullable: true })
  passwordHash!: string | null;

  /** Whether somebody else set the password: whoever signs in with it may only choose their own. */
  @hidden('boolean', { defaultRaw: 'false' })
  passwordGiven!: boolean;
}
