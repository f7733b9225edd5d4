import { atMost, defineProcess, is } from '../../core/words.js';
import { Delegation } from '../../entities/index.js';
import { endsBeforeItBegins } from '../facts.js';
import { conflictsOfDelegation } from './conflictFacts.js';
import { beginsInThePast, delegationOver, isDelegate, isDelegator, notEmployees, oneself } from './delegationFacts.js';

export const delegationProcess = defineProcess({
  entity: Delegation,
  clause: '3.2.4b',
  administers: true,

  states: {
    PROPOSED: { means: { en: 'Awaiting acceptance by the delegate', zh: '待代理人接受' } },
    ACTIVE: {
      means: { en: 'Accepted, in effect from its start to its end', zh: '已接受，按起止时间生效' },
      rests: true,
    },
    DECLINED: { means: { en: 'Declined by the delegate', zh: '已拒绝' } },
    WITHDRAWN: { means: { en: 'Withdrawn before acceptance', zh: '已撤回' } },
    ENDED: { means: { en: 'Ended early by either side', zh: '已终止' } },
  },

  steps: {
    delegationGive: {
      means: { en: 'Delegates your permissions to another employee during an absence', zh: '缺勤期间委托他人代理' },
      to: 'PROPOSED',
      brings: { required: ['delegate', 'validFrom', 'validTo', 'reason'] },
      effect: true,
      by: isDelegator,
      unlessAfter: [
        endsBeforeItBegins('3.2.4b', is(Delegation, { validTo: atMost('validFrom') })),
        beginsInThePast,
        oneself,
        notEmployees,
        ...conflictsOfDelegation,
      ],
    },
    delegationAccept: {
      means: { en: 'Accepts a delegation as the delegate', zh: '代理人接受委托' },
      from: ['PROPOSED'],
      to: 'ACTIVE',
      brings: {},
      effect: true,
      by: isDelegate,
      unless: [delegationOver, notEmployees, ...conflictsOfDelegation],
      unlessAfter: conflictsOfDelegation,
    },
    delegationDecline: {
      means: { en: 'Declines a delegation as the delegate', zh: '代理人拒绝委托' },
      from: ['PROPOSED'],
      to: 'DECLINED',
      noteRequired: true,
      by: isDelegate,
    },
    delegationWithdraw: {
      means: { en: 'Withdraws a delegation that is not yet accepted', zh: '撤回尚未接受的委托' },
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      noteRequired: true,
      by: isDelegator,
    },
    delegationEnd: {
      means: { en: 'Ends a delegation with immediate effect', zh: '即时终止代理' },
      from: ['ACTIVE'],
      to: 'ENDED',
      brings: {},
      effect: true,
      noteRequired: true,
    },
  },
});
