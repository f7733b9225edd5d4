import { atMost, is, now, otherThan, via, type Fact } from '../../core/words.js';
import { ApiKey } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { heldAt } from './held.js';

export const notAService: Fact = {
  code: 'NOT_A_SERVICE',
  means: { en: 'Only an active service account can have API keys', zh: '仅启用中的服务账号可持有密钥' },
  clause: '3.2.4b',
  curable: true,
  sql: via(ApiKey, 'account', { kind: otherThan('SERVICE') }, { state: otherThan('ACTIVE') }),
};

export const roleNotHeld: Fact = {
  code: 'ROLE_NOT_HELD',
  means: { en: 'The account does not hold the role of the key', zh: '账号未担任密钥所限定的角色' },
  clause: '3.2.4b',
  curable: true,
  sql: (row, _actors, now) => `${row}.role_id is not null and not exists (select from assignment a
    where a.account_id = ${row}.account_id and a.role_id = ${row}.role_id and ${heldAt('a', now)})`,
};

export const keyOver: Fact = {
  code: 'KEY_OVER',
  means: { en: 'The expiry of an API key must lie in the future', zh: '密钥有效期须截至将来时间' },
  clause: '3.2.4b',
  curable: true,
  sql: is(ApiKey, { validTo: atMost(now) }),
};

export const keyTooLong: Fact = {
  code: 'KEY_TOO_LONG',
  means: {
    en: 'The API key would be valid for longer than the company allows',
    zh: '密钥有效期超过公司规定的最长期限',
  },
  clause: '3.2.4b',
  curable: true,
  sql: (row, _actors, now) =>
    `${row}.valid_to > ${row}.occurred_at + ${inForce('apiKey.longest.days', now)} * interval '1 day'`,
};
