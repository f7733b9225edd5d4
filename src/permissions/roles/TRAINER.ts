import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { asking } from './fragments/training.js';

/** Trainers, who also write courses and exam papers (1.10). */
export const TRAINER: DefaultRole = {
  en: 'Trainer',
  zh: '培训讲师',
  grants: [
    ['ALL', 'courseRead', 'examPaperRead', 'internalTrainerRead', 'trainingRead'],
    ['OWN', 'courseDraft', 'courseEdit', 'coursePublish', 'courseRetire', ...filing],
    ['OWN', ...asking, 'examPaperDraft', 'examPaperEdit', 'examPaperRelease', 'examPaperRetire'],
    ['ALL', 'enrolmentRead', 'trainingBegin', 'trainingRecordAttendance', 'trainingHold'],
  ],
};
