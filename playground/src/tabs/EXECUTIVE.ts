export const EXECUTIVE = ['MyTasks', 'ContractsAndMargins', 'ComplianceSummary', 'LooseEnds'];
