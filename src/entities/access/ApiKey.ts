import { entity, moment, name, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Account, Role } from '../index.js';

/** An API key, with which a program authenticates instead of a password; its secret is a session's, of which only the hash is kept. */
@entity({
  en: 'API key with which a program authenticates its requests until its expiry date',
  zh: 'API 密钥',
  clause: '3.2.4b',
  rows: { read: { en: 'See the API keys of services, never their secrets', zh: '查看服务账号密钥，不含密钥内容' } },
  about: 'account',
  list: 'apiKeys',
  ids: 'api_key',
  numbered: 'API',
})
export class ApiKey extends BusinessRecord {
  @reference('Account', { en: 'The service account that authenticates with the key', zh: '服务账号', filter: true })
  account!: Ref<Account>;

  @name({ en: 'Purpose of the key', zh: '用途', filter: true })
  name!: string;

  @reference('Role', {
    en: 'The only role of the account that the key can use; none is all of them',
    zh: '限定角色；缺省为账号的全部角色',
    nullable: true,
    filter: true,
  })
  role!: Ref<Role> | null;

  @moment({ en: 'Expiry time of the key', zh: '有效期至', filter: true, order: true })
  validTo!: Date;

  @moment({
    en: 'When the key was last used, to the hour; none where it never was',
    zh: '最近使用时间，精确到小时；未使用则为空',
    nullable: true,
  })
  usedAt!: Date | null;
}
