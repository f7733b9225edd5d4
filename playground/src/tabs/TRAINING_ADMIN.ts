export const TRAINING_ADMIN = ['MyTasks', 'Trainings'];
