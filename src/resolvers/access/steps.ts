import { AccessEffect } from '../../schema/access/AccessEffect.js';
import {
  AccountChangeEmailInput,
  AccountChangePasswordInput,
  AccountOpenInput,
  AccountResetPasswordInput,
  ApiKeyIssueInput,
  AssignmentConfirmInput,
  AssignmentEndInput,
  AssignmentProposeInput,
  CustomerAccountOpenInput,
  DelegationAcceptInput,
  DelegationEndInput,
  DelegationGiveInput,
  RoleAssignInput,
  RoleCopyInput,
  RoleCreateInput,
  RoleGrantInput,
  RoleRevokeInput,
} from '../../schema/access/inputs.js';
import { acceptDelegation } from '../../services/access/acceptDelegation.js';
import { assignRole } from '../../services/access/assignRole.js';
import { changeEmail } from '../../services/access/changeEmail.js';
import { changePassword } from '../../services/access/changePassword.js';
import { confirmAssignment } from '../../services/access/confirmAssignment.js';
import { copyRole } from '../../services/access/copyRole.js';
import { createRole } from '../../services/access/createRole.js';
import { endDelegation } from '../../services/access/endDelegation.js';
import { giveDelegation } from '../../services/access/giveDelegation.js';
import { disableAccount } from '../../services/access/disableAccount.js';
import { endAssignment } from '../../services/access/endAssignment.js';
import { grantPermission } from '../../services/access/grantPermission.js';
import { issueKey } from '../../services/access/issueKey.js';
import { openAccount } from '../../services/access/openAccount.js';
import { openCustomerAccount } from '../../services/access/openCustomerAccount.js';
import { resetPassword } from '../../services/access/resetPassword.js';
import { revokePermission } from '../../services/access/revokePermission.js';
import { StepInput } from '../../schema/steps.js';
import { bind } from '../flow/bind.js';

const tells = {
  effect: {
    type: () => AccessEffect,
    nullable: true,
    clause: '3.2.4b',
    en: 'What the step allows and forbids, to how many people; none where it changes no rights',
    zh: '此步骤对权限的影响；不涉及权限则为空',
  },
} as const;

const tellsKey = {
  token: {
    type: () => String,
    nullable: true,
    clause: '3.2.4a',
    en: 'The secret of a key that was just issued, to be sent as `Authorization: Bearer …`; kept nowhere and told this once, not again under the same idempotency key',
    zh: '刚签发的密钥内容，置于 Authorization: Bearer 请求头；不留存，仅此一次显示，同一幂等键重复请求亦不再显示',
  },
} as const;

export const accessSteps = {
  accountOpen: bind(AccountOpenInput, openAccount),
  customerAccountOpen: bind(CustomerAccountOpenInput, openCustomerAccount),
  accountChangeEmail: bind(AccountChangeEmailInput, changeEmail),
  accountChangePassword: bind(AccountChangePasswordInput, changePassword),
  accountResetPassword: bind(AccountResetPasswordInput, resetPassword),
  accountDisable: bind(StepInput, disableAccount),
  apiKeyIssue: bind(ApiKeyIssueInput, issueKey, tellsKey),
  delegationGive: bind(DelegationGiveInput, giveDelegation),
  delegationAccept: bind(DelegationAcceptInput, acceptDelegation),
  delegationEnd: bind(DelegationEndInput, endDelegation),
  roleCreate: bind(RoleCreateInput, createRole, tells),
  roleCopy: bind(RoleCopyInput, copyRole, tells),
  roleGrant: bind(RoleGrantInput, grantPermission, tells),
  roleRevoke: bind(RoleRevokeInput, revokePermission, tells),
  roleAssign: bind(RoleAssignInput, assignRole, tells),
  assignmentPropose: bind(AssignmentProposeInput, assignRole, tells),
  assignmentConfirm: bind(AssignmentConfirmInput, confirmAssignment, tells),
  assignmentEnd: bind(AssignmentEndInput, endAssignment, tells),
};
