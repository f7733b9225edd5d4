export const COMPLIANCE_OFFICER = ['ComplianceSummary', 'ComplianceOfClause', 'AccessMatrix'];
