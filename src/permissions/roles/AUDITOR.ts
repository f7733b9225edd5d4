import type { DefaultRole } from '../defaultRole.js';

/** Whoever reads the audit log, and takes no operating step (SOD-29). */
export const AUDITOR: DefaultRole = {
  en: 'Auditor',
  zh: '审计员',
  grants: [['ALL', 'auditEventRead', 'verifyAudit', 'complianceMatrix', 'accessMatrix']],
};
