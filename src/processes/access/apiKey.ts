import { defineProcess } from '../../core/process.js';
import { ApiKey } from '../../entities/access/ApiKey.js';
import { keyTooLong, notAService, roleNotHeld } from './apiKeyFacts.js';
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
      clause: '3.2.4b',
      to: 'ISSUED',
      carries: true,
      apart: [isItsAccount],
      unlessAfter: [notAService, itsEmployeeLeft, roleNotHeld, keyTooLong],
    },
    apiKeyRevoke: {
      means: { en: 'Makes a key worthless at once', zh: '即时吊销密钥' },
      clause: '3.2.4b',
      from: ['ISSUED'],
      to: 'REVOKED',
      noteRequired: true,
    },
    apiKeyFall: {
      means: { en: 'Falls with its account, which was closed', zh: '随账号停用而失效' },
      clause: '3.2.4b',
      from: ['ISSUED'],
      to: 'REVOKED',
      inside: ['accountDisable'],
    },
  },
});
