export const SALES_REP = ['MyTasks', 'MyContracts', 'DraftContract', 'EditContract', 'SubmitContract'];
