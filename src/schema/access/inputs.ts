import { IsEmail, Matches, MaxLength, MinLength } from 'class-validator';
import { ID } from 'type-graphql';
import { choiceType } from '../../core/fields/choiceType.js';
import { Moment } from '../../core/scalars.js';
import { scopes, type Scope } from '../../core/viewer.js';
import { Account, ApiKey, Assignment, Delegation, Grant, Role } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import type { StepInput } from '../steps.js';

const typed = { type: () => String, check: [MaxLength(200)] };
const chosen = { type: () => String, check: [MinLength(10), MaxLength(200)] };

const email = {
  type: () => String,
  nullable: true,
  en: 'Where it is mailed what it is told; none where it is not',
  zh: '邮箱',
  check: [IsEmail(), MaxLength(200)],
};

const firstPassword = {
  ...chosen,
  en: 'The password to begin with, 10 to 200 characters: with it, its owner may only choose their own',
  zh: '初始密码，10 至 200 个字符，首次登录须修改',
};

const accountFields = ['name', 'kind', 'login', 'employee', 'customer'] as const;
export type AccountFields = Fields<Account, (typeof accountFields)[number]> & {
  email?: string | null;
  firstPassword?: string | null;
};

export const AccountOpenInput = inputFor(Account, 'AccountOpenInput', accountFields, {
  extra: {
    email,
    firstPassword: {
      ...firstPassword,
      nullable: true,
      en: `${firstPassword.en}; of a service none`,
      zh: `${firstPassword.zh}；服务账号不设`,
    },
  },
}) as new () => AccountFields;

export type CustomerAccountFields = Fields<Account, 'name' | 'login'> &
  Pick<AccountFields, 'email'> & { firstPassword: string; customer: string };

export const CustomerAccountOpenInput = inputFor(Account, 'CustomerAccountOpenInput', ['name', 'login'], {
  extra: {
    customer: { type: () => ID, en: 'The customer that the person works for', zh: '所属客户' },
    email,
    firstPassword,
  },
}) as new () => CustomerAccountFields;

export const AccountChangePasswordInput = inputFor(Account, 'AccountChangePasswordInput', [], {
  on: 'record',
  extra: {
    oldPassword: { ...typed, en: 'The password until now', zh: '原密码' },
    newPassword: { ...chosen, en: 'The password from now on, 10 to 200 characters', zh: '新密码，10 至 200 个字符' },
  },
}) as new () => StepInput & { oldPassword: string; newPassword: string };

export const AccountChangeEmailInput = inputFor(Account, 'AccountChangeEmailInput', [], {
  on: 'record',
  extra: { email },
}) as new () => StepInput & { email?: string | null };

export const AccountResetPasswordInput = inputFor(Account, 'AccountResetPasswordInput', [], {
  on: 'record',
  extra: {
    newPassword: { ...chosen, en: 'The password from now on, 10 to 200 characters', zh: '新密码，10 至 200 个字符' },
  },
}) as new () => StepInput & { newPassword: string };

/** To which service, what for, until when, and for which of its roles; moments are ISO 8601 in UTC. */
export interface ApiKeyFields {
  account: string;
  name: string;
  validTo: string;
  role?: string | null;
}

export const ApiKeyIssueInput = inputFor(ApiKey, 'ApiKeyIssueInput', [
  'account',
  'name',
  'validTo',
  'role',
]) as new () => ApiKeyFields;

const roleFields = ['titleEn', 'titleZh', 'purpose'] as const;
export type RoleFields = Fields<Role, (typeof roleFields)[number] | 'key'>;

const key = {
  type: () => String,
  en: 'Its code, in capitals and underscores, such as `SALES_REP`',
  zh: '角色代码，大写字母与下划线',
  check: [Matches(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/), MaxLength(100)],
};

export const RoleCreateInput = inputFor(Role, 'RoleCreateInput', roleFields, {
  extra: { key },
}) as new () => RoleFields;

export const RoleCopyInput = inputFor(Role, 'RoleCopyInput', roleFields, {
  extra: { key, from: { type: () => ID, en: 'The role whose grants it begins with', zh: '来源角色' } },
}) as new () => RoleFields & { from: string };

export type GrantFields = Fields<Grant, 'permission' | 'scope' | 'ceiling'>;

export const RoleGrantInput = inputFor(Grant, 'RoleGrantInput', ['permission', 'scope', 'ceiling'], {
  on: 'record',
}) as new () => StepInput & GrantFields;

export const RoleRevokeInput = inputFor(Grant, 'RoleRevokeInput', ['permission'], {
  on: 'record',
  extra: {
    scope: {
      type: () => choiceType('Scope', scopes),
      nullable: true,
      en: 'On which rows; all unless said',
      zh: '数据范围；缺省为全部收回',
    },
  },
}) as new () => StepInput & { permission: string; scope?: Scope | null };

/** Who gets which role from when until when; moments are ISO 8601 in UTC. */
export interface AssignmentFields {
  role: string;
  account: string;
  validFrom?: string | null;
  validTo?: string | null;
}

const period = {
  validFrom: { type: () => Moment, nullable: true, en: 'From when; now unless said', zh: '开始时间；缺省为即时' },
};

export const RoleAssignInput = inputFor(Assignment, 'RoleAssignInput', ['role', 'account', 'validTo'], {
  extra: period,
}) as new () => AssignmentFields;

export const AssignmentProposeInput = inputFor(Assignment, 'AssignmentProposeInput', ['role', 'account', 'validTo'], {
  extra: period,
}) as new () => AssignmentFields;

export const AssignmentConfirmInput = inputFor(Assignment, 'AssignmentConfirmInput', [], {
  on: 'record',
}) as new () => StepInput;

export const AssignmentEndInput = inputFor(Assignment, 'AssignmentEndInput', [], {
  on: 'record',
}) as new () => StepInput;

/** Who stands in for the viewer from when until when, and why; moments are ISO 8601 in UTC. */
export interface DelegationFields {
  delegate: string;
  validFrom: string;
  validTo: string;
  reason: string;
}

export const DelegationGiveInput = inputFor(Delegation, 'DelegationGiveInput', [
  'delegate',
  'validFrom',
  'validTo',
  'reason',
]) as new () => DelegationFields;

export const DelegationAcceptInput = inputFor(Delegation, 'DelegationAcceptInput', [], {
  on: 'record',
}) as new () => StepInput;

export const DelegationEndInput = inputFor(Delegation, 'DelegationEndInput', [], {
  on: 'record',
}) as new () => StepInput;
