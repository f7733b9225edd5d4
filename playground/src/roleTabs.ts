/**
 * The prepared operations that open for the holders of a role, in the order in which they are run.
 * The first is a query without variables: it runs by itself, and GraphiQL drops the variables of its first tab.
 */
export const roleTabs: Readonly<Record<string, readonly string[]>> = {
  SALES_REP: ['MyTasks', 'MyContracts', 'DraftContract', 'EditContract', 'SubmitContract'],
  SALES_MANAGER: ['MyTasks', 'ContractsAndMargins', 'TheLoop'],
  LEGAL: ['MyTasks', 'ContractsToReview', 'ApproveContract', 'ReturnContract'],
  EXECUTIVE: ['MyTasks', 'ContractsAndMargins', 'ComplianceSummary', 'LooseEnds'],
  FINANCE: ['ContractsAndMargins'],
  HR_MANAGER: ['Employees', 'Figures', 'LockedScores'],
  TRAINING_ADMIN: ['MyTasks', 'Trainings'],
  SUPERVISION_LEAD: ['MyTasks', 'LooseEnds'],
  SYS_ADMIN: ['AccessMatrix', 'People', 'CreateRole', 'AssignRole', 'GrantPermission', 'RevokePermission'],
  COMPLIANCE_OFFICER: ['ComplianceSummary', 'ComplianceOfClause', 'AccessMatrix'],
  AUDITOR: ['AuditLog', 'ComplianceSummary', 'ComplianceOfClause'],
  CUSTOMER: ['MyCompany'],
};

/** The names of the operations that open for somebody who holds these roles. */
export function tabsOf(roles: readonly string[]): string[] {
  const own = roles.flatMap((role) => roleTabs[role] ?? []);
  return [...new Set([...(own.length ? own : ['MyTasks']), 'WhoAmI'])];
}
