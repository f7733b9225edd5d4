import { acting, atMost, is, now, type Fact } from '../../core/words.js';
import { Delegation } from '../../entities/index.js';

export const isDelegator: Fact = {
  code: 'NOT_THE_DELEGATOR',
  means: { en: 'Only the delegator may take this step', zh: '仅被代理人本人可执行此步骤' },
  clause: '3.2.4b',
  sql: is(Delegation, { delegator: acting }),
};

export const isDelegate: Fact = {
  code: 'NOT_THE_DELEGATE',
  means: { en: 'Only the delegate may take this step', zh: '仅代理人本人可执行此步骤' },
  clause: '3.2.4b',
  sql: is(Delegation, { delegate: acting }),
};

export const oneself: Fact = {
  code: 'ONESELF',
  means: { en: 'Nobody can be their own delegate', zh: '任何人不得代理自己' },
  clause: '1.3.1',
  curable: true,
  sql: (row) => `exists (select from account absent join account d on d.id = ${row}.delegate_id
    where absent.id = ${row}.delegator_id and (d.id = absent.id or d.employee_id = absent.employee_id))`,
};

export const notEmployees: Fact = {
  code: 'NOT_EMPLOYEES',
  means: {
    en: 'Delegator and delegate must be employees with active accounts',
    zh: '双方均须为在职员工且账号处于启用状态',
  },
  clause: '3.2.4b',
  curable: true,
  sql: (row) => `exists (select from account k where k.id in (${row}.delegator_id, ${row}.delegate_id)
    and (k.kind <> 'EMPLOYEE' or k.state <> 'ACTIVE'
      or exists (select from employee e where e.id = k.employee_id and e.state = 'LEFT')))`,
};

/** A request may be under way for a minute: a beginning that is now to its sender is not in the past. */
export const beginsInThePast: Fact = {
  code: 'BEGINS_IN_THE_PAST',
  means: { en: 'The delegation must not begin in the past', zh: '不得始于过去' },
  clause: '3.2.4b',
  curable: true,
  sql: (row, _actors, now) =>
    `(${row}.valid_from < ${row}.occurred_at - interval '1 minute' or ${row}.valid_to <= ${now})`,
};

export const delegationOver: Fact = {
  code: 'DELEGATION_OVER',
  means: { en: 'The period of the delegation is over', zh: '约定的代理期限已过' },
  clause: '3.2.4b',
  sql: is(Delegation, { validTo: atMost(now) }),
};
