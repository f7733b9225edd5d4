export const FINANCE = ['ContractsAndMargins'];
