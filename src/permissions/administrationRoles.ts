import type { DefaultRole, Line } from './defaultRole.js';
import { assessmentFigures } from './assessmentGrants.js';
import { insideOrders } from './orderGrants.js';

/** What whoever runs a department or the platform proposes that the company decide. */
export const deciding: readonly Line[] = [
  ['ALL', 'settingRead', 'settingPropose'],
  ['OWN', 'settingWithdraw'],
];

/** The roles of those who run the platform, and of those who watch over it. */
export const administrationRoles: Readonly<Record<string, DefaultRole>> = {
  SYS_ADMIN: {
    en: 'System administrator',
    zh: '系统管理员',
    grants: [
      [
        'ALL',
        'accountRead',
        'accountReadLogin',
        'accountReadEmail',
        'roleRead',
        'delegationRead',
        'accessMatrix',
        'complianceMatrix',
        'departmentRead',
        'employeeRead',
      ],
      ['ALL', 'roleCreate', 'roleCopy', 'roleGrant', 'roleRevoke', 'roleRetire'],
      ['ALL', 'roleAssign', 'assignmentPropose', 'assignmentConfirm', 'assignmentDecline', 'assignmentEnd'],
      ['ALL', 'accountOpen', 'accountResetPassword', 'accountChangeEmail', 'accountDisable', 'accountEnable'],
      ['ALL', 'departmentFound', 'departmentEdit', 'positionCreate', 'employeeHire'],
      ...deciding,
    ],
  },
  SECURITY_ADMIN: {
    en: 'Security administrator',
    zh: '安全管理员',
    grants: [
      ['ALL', 'accountRead', 'roleRead', 'accessMatrix', 'complianceMatrix'],
      ['ALL', 'apiKeyRead', 'apiKeyIssue', 'apiKeyRevoke'],
    ],
  },
  COMPLIANCE_OFFICER: {
    en: 'Compliance officer',
    zh: '合规管理员',
    grants: [
      [
        'ALL',
        'complianceMatrix',
        'accessMatrix',
        'quotationRead',
        'contractRead',
        'customerRead',
        'roleRead',
        'delegationRead',
      ],
      ['ALL', 'orderRead', ...insideOrders],
    ],
  },
  BI_SERVICE: {
    en: 'BI service',
    zh: 'BI 服务账号',
    grants: [...assessmentFigures, ['ALL', 'indicatorRead', 'departmentRead']],
  },
  AUDITOR: {
    en: 'Auditor',
    zh: '审计员',
    grants: [['ALL', 'auditRead', 'verifyAudit', 'complianceMatrix', 'accessMatrix']],
  },
};
