export const SALES_MANAGER = ['MyTasks', 'ContractsAndMargins', 'TheLoop'];
