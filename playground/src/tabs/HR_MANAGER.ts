export const HR_MANAGER = ['Employees', 'Figures', 'LockedScores'];
