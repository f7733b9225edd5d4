import { defineProcess } from '../../core/words.js';
import { FileRecord } from '../../entities/index.js';
import {
  courseOfAnother,
  filedAwayAlready,
  kindUnfit,
  nothingToProveNow,
  paperPlaceMissing,
  usedAsEvidence,
  partOfWhatIsReviewed,
} from './facts.js';

export const fileRecordProcess = defineProcess({
  entity: FileRecord,
  clause: '3.1.1',

  states: {
    FILED: { means: { en: 'Filed with its record', zh: '已归档' }, rests: true },
    WITHDRAWN: { means: { en: 'Withdrawn before it served as evidence', zh: '已撤回' } },
  },

  steps: {
    fileRecordAttach: {
      means: {
        en: 'Adds a file to a record; its content comes by `POST /files`',
        zh: '归档文件（内容经 POST /files 上传）',
      },
      clause: '3.1.1a',
      to: 'FILED',
      effect: true,
      unlessAfter: [
        paperPlaceMissing,
        kindUnfit,
        nothingToProveNow,
        filedAwayAlready,
        partOfWhatIsReviewed,
        courseOfAnother,
      ],
    },
    fileRecordWithdraw: {
      means: { en: 'Withdraws a file that does not serve as evidence yet', zh: '撤回尚未使用的文件' },
      clause: '3.1.4d',
      from: ['FILED'],
      to: 'WITHDRAWN',
      noteRequired: true,
      unless: [usedAsEvidence, partOfWhatIsReviewed],
    },
  },
});
