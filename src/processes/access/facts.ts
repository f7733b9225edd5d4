import { acting, atMost, exists, is, not, now, via, type Fact } from '../../core/words.js';
import { Account, Assignment } from '../../entities/index.js';
import { ownerLeft } from './accountFacts.js';

export const isHolder: Fact = {
  code: 'OWN_ROLE',
  means: { en: 'Nobody may assign roles to themselves', zh: '任何人不得为自己授权' },
  clause: '1.3.1',
  sql: exists(Assignment, 'role', { state: ['PROPOSED', 'ACTIVE'], account: acting }),
};

export const isItsAccount: Fact = {
  ...isHolder,
  sql: (row, actors) => `exists (select from account held join account acting on acting.id = any(${actors})
    where held.id = ${row}.account_id and (acting.id = held.id or acting.employee_id = held.employee_id))`,
};

export const roleIsHeld: Fact = {
  code: 'ROLE_HELD',
  means: { en: 'The role is still held by somebody', zh: '仍有人员担任该角色' },
  clause: '3.2.4b',
  curable: true,
  sql: exists(Assignment, 'role', { state: ['PROPOSED', 'ACTIVE'] }),
};

export const needsSecondPerson: Fact = {
  code: 'SECOND_PERSON_NEEDED',
  means: {
    en: 'The role holds an approving permission: propose it, and another person confirms',
    zh: '该角色含审批权限，须提议并由另一人确认',
  },
  clause: '1.3.1',
  curable: true,
  sql: via(Assignment, 'role', { approving: true }),
};

export const needsNoSecondPerson = not(needsSecondPerson, {
  code: 'NO_SECOND_PERSON_NEEDED',
  means: { en: 'The role holds no approving permission: assign it directly', zh: '该角色不含审批权限，可直接分配' },
  clause: '3.2.4b',
  curable: true,
});

export const roleRetired: Fact = {
  code: 'ROLE_RETIRED',
  means: { en: 'The role is retired', zh: '该角色已停用' },
  clause: '3.2.4b',
  sql: via(Assignment, 'role', { state: 'RETIRED' }),
};

export const heldAlready: Fact = {
  code: 'ROLE_HELD_ALREADY',
  means: { en: 'The account holds this role already', zh: '该账号已担任此角色' },
  clause: '3.2.4b',
  sql: (row) => `exists (select from assignment a where a.role_id = ${row}.role_id and a.account_id = ${row}.account_id
    and a.state in ('PROPOSED', 'ACTIVE') and a.id <> ${row}.id
    and (a.valid_to is null or a.valid_to > ${row}.valid_from)
    and (${row}.valid_to is null or ${row}.valid_to > a.valid_from))`,
};

export const nobodyAdministers: Fact = {
  code: 'LAST_ADMINISTRATOR',
  means: { en: 'At least one administrator who can assign roles must remain', zh: '须至少保留一名可分配角色的管理员' },
  clause: '3.2.4b',
  sql: (_row, _actors, now) => `not exists (select from "grant" g
    join assignment a on a.role_id = g.role_id and a.state = 'ACTIVE' and a.valid_from <= ${now} and a.valid_to is null
    join account k on k.id = a.account_id and k.state = 'ACTIVE' and k.kind = 'EMPLOYEE'
    where g.permission = 'assignmentCreate')`,
};

export const isSelf: Fact = {
  code: 'SELF',
  means: { en: 'Only the account’s owner may take this step', zh: '仅账号本人可执行此步骤' },
  clause: '3.2.4b',
  sql: is(Account, { id: acting }),
};

export const neverSignsIn: Fact = {
  code: 'NEVER_SIGNS_IN',
  means: { en: 'Service accounts and the system account cannot sign in', zh: '服务账号与系统账号不可登录' },
  clause: '3.2.4b',
  sql: is(Account, { kind: ['SERVICE', 'SYSTEM'] }),
};

export const proposalExpired: Fact = {
  code: 'PROPOSAL_EXPIRED',
  means: { en: 'The proposed period of the role is over', zh: '提议的任期已过' },
  clause: '3.2.4b',
  sql: is(Assignment, { validTo: atMost(now) }),
};

export const itsEmployeeLeft: Fact = {
  ...ownerLeft,
  sql: via(Assignment, 'account', ownerLeft.sql),
};
