import { defineProcess, text } from '../../core/words.js';
import { ApiKey } from '../../entities/index.js';
import { keyOver, keyTooLong, notAService, roleNotHeld } from './apiKeyFacts.js';
import { isItsAccount, itsEmployeeLeft } from './facts.js';

export const apiKeyProcess = defineProcess({
  entity: ApiKey,
  clause: '3.2.4b',
  administers: true,

  states: {
    ISSUED: { means: { en: 'Issued, valid until it expires', zh: '已签发，到期前有效' }, rests: true },
    REVOKED: { means: { en: 'Revoked', zh: '已吊销' } },
  },

  steps: {
    apiKeyIssue: {
      means: {
        en: 'Issues an API key to a service account and shows its secret once',
        zh: '为服务账号签发密钥，仅显示一次',
      },
      to: 'ISSUED',
      brings: { required: ['account', 'name', 'validTo'], optional: ['role'] },
      effect: true,
      answers: {
        token: {
          ...text(200, {
            clause: '3.2.4a',
            en: 'Secret of the newly issued key, for the header `Authorization: Bearer …`; not stored and shown only once, not again for the same idempotency key',
            zh: '刚签发的密钥内容，置于 Authorization: Bearer 请求头；不留存，仅此一次显示，同一幂等键重复请求亦不再显示',
          }),
          once: true,
        },
      },
      apart: [isItsAccount],
      unlessAfter: [keyOver, notAService, itsEmployeeLeft, roleNotHeld, keyTooLong],
    },
    apiKeyRevoke: {
      means: { en: 'Revokes an API key with immediate effect', zh: '即时吊销密钥' },
      from: ['ISSUED'],
      to: 'REVOKED',
      noteRequired: true,
    },
    apiKeyFall: {
      means: { en: 'Revokes the API key because its account was disabled', zh: '随账号停用而失效' },
      from: ['ISSUED'],
      to: 'REVOKED',
      inside: ['accountDisable'],
    },
  },
});
