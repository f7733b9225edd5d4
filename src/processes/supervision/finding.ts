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
    OPEN: { means: { en: 'Recorded; to be put right by a notice', zh: '待下达整改通知书' } },
    NOTIFIED: { means: { en: 'A notice says by when it is to be put right', zh: '整改中' }, rests: true },
    CURED: {
      means: { en: 'Put right, as somebody else verified; later it is seen whether that lasts', zh: '已整改，待复查' },
    },
    LASTING: { means: { en: 'The cure lasts', zh: '整改有效' } },
    RELAPSED: { means: { en: 'The cure did not last: to be put right by another notice', zh: '整改无效，待重新下达' } },
    WAIVED: { means: { en: 'Without a notice, for a reason', zh: '不予整改' } },
  },

  steps: {
    findingRecord: {
      means: { en: 'Records what the inspection found', zh: '记录检查发现' },
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
      means: { en: 'Has those responsible put it right by a day', zh: '下达整改通知书' },
      clause: '4.1.3b',
      from: ['OPEN', 'RELAPSED'],
      to: 'NOTIFIED',
      brings: fieldsFrom(RectificationNotice, { required: ['requirement'], optional: ['dueDay'] }),
      effect: true,
      apart: [ofFoundIn],
    },
    findingWaive: {
      means: { en: 'Says why no notice is needed', zh: '不下达通知并说明理由' },
      clause: '4.1.3b',
      from: ['OPEN', 'RELAPSED'],
      to: 'WAIVED',
      noteRequired: true,
      apart: [ofFoundIn],
    },
    findingClear: {
      means: { en: 'Its notice was taken back upon appeal', zh: '申诉成立，不予整改' },
      clause: '4.1.3b',
      from: ['NOTIFIED'],
      to: 'WAIVED',
      inside: ['rectificationNoticeWithdraw'],
    },
    findingCure: {
      means: { en: 'It was verified that it is put right', zh: '整改验证通过' },
      clause: '4.1.3c',
      from: ['NOTIFIED'],
      to: 'CURED',
      inside: ['rectificationNoticeVerify'],
    },
    findingConfirm: {
      means: { en: 'Looked at again later: the cure lasts', zh: '复查确认整改有效' },
      clause: '1.3.4e',
      from: ['CURED'],
      to: 'LASTING',
      noteRequired: true,
      apart: [isAnswerable, ofFoundIn],
      unless: [recheckedEarly],
    },
    findingRefute: {
      means: { en: 'Looked at again: the cure did not last', zh: '复查发现整改无效' },
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
