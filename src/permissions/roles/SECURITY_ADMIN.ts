import type { DefaultRole } from '../defaultRole.js';

/** Security administrators: issue keys and watch over access. */
export const SECURITY_ADMIN: DefaultRole = {
  en: 'Security administrator',
  zh: '安全管理员',
  grants: [
    ['ALL', 'accountRead', 'roleRead', 'accessMatrix', 'complianceMatrix'],
    ['ALL', 'apiKeyRead', 'apiKeyIssue', 'apiKeyRevoke'],
  ],
};
