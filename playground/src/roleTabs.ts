/** The prepared operations that open for everybody; the first has no variables, because GraphiQL drops those of its first tab. */
export const everybodysTabs = ['WhoAmI', 'MyTasks'];

/** The prepared operations that open for the holders of a role, in the order in which they are run. */
export const roleTabs: Record<string, readonly string[]> = {
  SALES_REP: ['MyContracts', 'DraftContract', 'SubmitContract'],
  LEGAL: ['ContractsWaitingForMe', 'ReturnContract', 'ApproveContract'],
  SYS_ADMIN: ['AccessMatrix', 'CreateRole', 'GrantPermission', 'RoleEffect'],
};
