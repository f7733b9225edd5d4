import type { DefaultRole } from '../defaultRole.js';
import { deciding } from './fragments/regulation.js';

/** System administrators: accounts, roles and the organisation. */
export const SYS_ADMIN: DefaultRole = {
  en: 'System administrator',
  zh: '系统管理员',
  grants: [
    ['ALL', 'accountRead', 'accountReadLogin', 'accountReadEmail', 'roleRead', 'delegationRead', 'accessMatrix'],
    ['ALL', 'complianceMatrix', 'departmentRead', 'employeeRead'],
    ['ALL', 'roleCreate', 'roleCopy', 'roleGrant', 'roleRevoke', 'roleRetire'],
    ['ALL', 'assignmentCreate', 'assignmentPropose', 'assignmentConfirm', 'assignmentDecline', 'assignmentEnd'],
    ['ALL', 'accountOpen', 'accountResetPassword', 'accountChangeEmail', 'accountDisable', 'accountEnable'],
    ['ALL', 'departmentFound', 'departmentEdit', 'positionCreate', 'employeeHire'],
    ...deciding,
  ],
};
