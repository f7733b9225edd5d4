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
    WITHDRAWN: { means: { en: 'Taken back before anything rested on it', zh: '已撤回' } },
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
      means: { en: 'Takes back a file on which nothing rests yet', zh: '撤回尚未使用的文件' },
      clause: '3.1.4d',
      from: ['FILED'],
      to: 'WITHDRAWN',
      noteRequired: true,
      unless: [usedAsEvidence, partOfWhatIsReviewed],
    },
  },
});
