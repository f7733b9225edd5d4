import { defineProcess, text } from '../../core/words.js';
import { ApiKey } from '../../entities/index.js';
import { keyOver, keyTooLong, notAService, roleNotHeld } from './apiKeyFacts.js';
import { isItsAccount, itsEmployeeLeft } from './facts.js';

export const apiKeyProcess = defineProcess({
  entity: ApiKey,
  clause: '3.2.4b',
  administers: true,

  states: {
    ISSUED: { means: { en: 'Good until its time is over', zh: '已签发，到期前有效' }, rests: true },
    REVOKED: { means: { en: 'Good for nothing any more', zh: '已吊销' } },
  },

  steps: {
    apiKeyIssue: {
      means: { en: 'Issues a key to a service and tells its secret once', zh: '为服务账号签发密钥，仅显示一次' },
      to: 'ISSUED',
      brings: { required: ['account', 'name', 'validTo'], optional: ['role'] },
      effect: true,
      answers: {
        token: {
          ...text(200, {
            clause: '3.2.4a',
            en: 'The secret of a key that was just issued, to be sent as `Authorization: Bearer …`; kept nowhere and told this once, not again under the same idempotency key',
            zh: '刚签发的密钥内容，置于 Authorization: Bearer 请求头；不留存，仅此一次显示，同一幂等键重复请求亦不再显示',
          }),
          once: true,
        },
      },
      apart: [isItsAccount],
      unlessAfter: [keyOver, notAService, itsEmployeeLeft, roleNotHeld, keyTooLong],
    },
    apiKeyRevoke: {
      means: { en: 'Makes a key worthless at once', zh: '即时吊销密钥' },
      from: ['ISSUED'],
      to: 'REVOKED',
      noteRequired: true,
    },
    apiKeyFall: {
      means: { en: 'Falls with its account, which was closed', zh: '随账号停用而失效' },
      from: ['ISSUED'],
      to: 'REVOKED',
      inside: ['accountDisable'],
    },
  },
});
