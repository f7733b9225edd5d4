export const LEGAL = ['MyTasks', 'ContractsToReview', 'ApproveContract', 'ReturnContract'];
