import { defineProcess, fieldsFrom } from '../../core/words.js';
import { Finding, RectificationNotice } from '../../entities/index.js';
import { isAnswerable, recheckedEarly, recordedLate, seenAhead } from './findingFacts.js';
import { notUnderWay, ofFoundIn, responsibleElsewhere } from './facts.js';
import { unknownClause } from './unknownClause.js';

export const findingProcess = defineProcess({
  entity: Finding,
  clause: '4.1.3a',
  administers: true,

  states: {
    OPEN: { means: { en: 'Recorded, awaiting a rectification notice', zh: '待下达整改通知书' } },
    NOTIFIED: { means: { en: 'Rectification notice issued', zh: '整改中' }, rests: true },
    CURED: {
      means: { en: 'Rectification verified, awaiting the recheck', zh: '已整改，待复查' },
    },
    LASTING: { means: { en: 'Rectification lasting, confirmed by the recheck', zh: '整改有效' } },
    RELAPSED: { means: { en: 'Rectification not lasting, awaiting another notice', zh: '整改无效，待重新下达' } },
    WAIVED: { means: { en: 'Waived, for a stated reason', zh: '不予整改' } },
  },

  steps: {
    findingRecord: {
      means: { en: 'Records a finding of the inspection', zh: '记录检查发现' },
      to: 'OPEN',
      brings: {
        required: ['inspection', 'askedByClause', 'observed', 'severity', 'responsible'],
        preset: ['seenOn'],
        optional: ['lateBecause'],
      },
      effect: true,
      apart: [ofFoundIn],
      unlessAfter: [unknownClause, notUnderWay, responsibleElsewhere, seenAhead, recordedLate],
      jobs: ['tellRepeated'],
    },
    findingNotify: {
      means: { en: 'Issues a rectification notice with a due date', zh: '下达整改通知书' },
      clause: '4.1.3b',
      from: ['OPEN', 'RELAPSED'],
      to: 'NOTIFIED',
      brings: fieldsFrom(RectificationNotice, { required: ['requirement'], optional: ['dueDay'] }),
      effect: true,
      apart: [ofFoundIn],
    },
    findingWaive: {
      means: { en: 'Waives the rectification notice, with a reason', zh: '不下达通知并说明理由' },
      clause: '4.1.3b',
      from: ['OPEN', 'RELAPSED'],
      to: 'WAIVED',
      noteRequired: true,
      apart: [ofFoundIn],
    },
    findingClear: {
      means: { en: 'Clears the finding because its notice was withdrawn on appeal', zh: '申诉成立，不予整改' },
      clause: '4.1.3b',
      from: ['NOTIFIED'],
      to: 'WAIVED',
      inside: ['rectificationNoticeWithdraw'],
    },
    findingCure: {
      means: { en: 'Marks the finding as rectified and verified', zh: '整改验证通过' },
      clause: '4.1.3c',
      from: ['NOTIFIED'],
      to: 'CURED',
      inside: ['rectificationNoticeVerify'],
    },
    findingConfirm: {
      means: { en: 'Confirms in a recheck that the rectification lasts', zh: '复查确认整改有效' },
      clause: '1.3.4e',
      from: ['CURED'],
      to: 'LASTING',
      noteRequired: true,
      apart: [isAnswerable, ofFoundIn],
      unless: [recheckedEarly],
    },
    findingRefute: {
      means: { en: 'Records in a recheck that the rectification did not last', zh: '复查发现整改无效' },
      clause: '1.3.4e',
      from: ['CURED'],
      to: 'RELAPSED',
      noteRequired: true,
      apart: [isAnswerable, ofFoundIn],
    },
  },

  limits: [
    { on: 'recheckDay', clause: '1.3.4e', from: ['CURED'] },
    { setting: 'finding.recording.workdays', clause: '4.1.3b', from: ['RELAPSED'] },
  ],
});
