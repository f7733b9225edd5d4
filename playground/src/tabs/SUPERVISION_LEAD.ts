export const SUPERVISION_LEAD = ['MyTasks', 'LooseEnds'];
