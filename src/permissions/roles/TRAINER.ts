import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { asking } from './fragments/training.js';

/** Whoever teaches, and writes courses and papers (1.10). */
export const TRAINER: DefaultRole = {
  en: 'Trainer',
  zh: '培训讲师',
  grants: [
    ['ALL', 'courseRead', 'paperRead', 'trainerRead', 'trainingRead'],
    ['OWN', 'courseDraft', 'courseEdit', 'coursePublish', 'courseRetire', ...filing],
    ['OWN', ...asking, 'paperDraft', 'paperEdit', 'paperRelease', 'paperRetire'],
    ['ALL', 'enrolmentRead', 'trainingBegin', 'trainingRecordAttendance', 'trainingHold'],
  ],
};
