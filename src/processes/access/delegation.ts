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
    PROPOSED: { means: { en: 'Waits for the delegate', zh: '待代理人接受' } },
    ACTIVE: {
      means: { en: 'Accepted: holds from its beginning until its end', zh: '已接受，按起止时间生效' },
      rests: true,
    },
    DECLINED: { means: { en: 'The delegate would not', zh: '已拒绝' } },
    WITHDRAWN: { means: { en: 'Taken back before it was accepted', zh: '已撤回' } },
    ENDED: { means: { en: 'Ended by either', zh: '已终止' } },
  },

  steps: {
    delegationGive: {
      means: { en: 'Lets another stand in for oneself during an absence', zh: '缺勤期间委托他人代理' },
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
      means: { en: 'The delegate agrees to stand in', zh: '代理人接受委托' },
      from: ['PROPOSED'],
      to: 'ACTIVE',
      brings: {},
      effect: true,
      by: isDelegate,
      unless: [delegationOver, notEmployees, ...conflictsOfDelegation],
      unlessAfter: conflictsOfDelegation,
    },
    delegationDecline: {
      means: { en: 'The delegate does not stand in', zh: '代理人拒绝委托' },
      from: ['PROPOSED'],
      to: 'DECLINED',
      noteRequired: true,
      by: isDelegate,
    },
    delegationWithdraw: {
      means: { en: 'Takes back what was not accepted yet', zh: '撤回尚未接受的委托' },
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      noteRequired: true,
      by: isDelegator,
    },
    delegationEnd: {
      means: { en: 'Ends the delegation now', zh: '即时终止代理' },
      from: ['ACTIVE'],
      to: 'ENDED',
      brings: {},
      effect: true,
      noteRequired: true,
    },
  },
});
