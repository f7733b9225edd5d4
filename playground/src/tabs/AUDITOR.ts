export const AUDITOR = ['AuditLog', 'ComplianceSummary', 'ComplianceOfClause'];
