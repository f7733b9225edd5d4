import type { DefaultRole } from '../defaultRole.js';

/** Auditors: read the audit log, and take no operating step (SOD-29). */
export const AUDITOR: DefaultRole = {
  en: 'Auditor',
  zh: '审计员',
  grants: [['ALL', 'auditEventRead', 'verifyAudit', 'complianceMatrix', 'accessMatrix']],
};
