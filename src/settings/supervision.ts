import { cadences, choice, number, numbers } from './setting.js';

/** What the company decides about supervision. */
export const supervisionSettings = {
  'finding.detection.days': number({
    clause: '1.3.4c',
    value: 30,
    en: 'Detection time limit of a problem',
    zh: '发现问题的期限',
    wording: '及时发现问题',
  }),
  'inspectionPlan.round.cadence': choice({
    clause: '4.1.1b',
    value: 'QUARTERLY',
    of: cadences,
    en: 'Frequency of inspections',
    zh: '监督检查的频次',
    wording: '定期…检查',
  }),
  'inspectionItem.sample.count': number({
    clause: '4.1.2c',
    value: 20,
    max: 200,
    en: 'Sample size of an inspection, in records',
    zh: '每次检查核对的样本数',
    wording: '数据核对',
  }),
  'inspectionAccessGrant.validity.days': number({
    clause: '4.1.2',
    value: 30,
    en: 'Validity period of an inspector’s access to the inspected records',
    zh: '检查访问权限的有效期',
    wording: '检查和监督',
  }),
  'finding.recording.workdays': number({
    clause: '4.1.3a',
    value: 1,
    en: 'Recording time limit of a finding',
    zh: '问题记录的期限',
    wording: '及时进行记录',
  }),
  'rectificationNotice.acknowledgement.workdays': number({
    clause: '4.1.3b',
    value: 1,
    en: 'Acknowledgement time limit of a rectification notice',
    zh: '整改通知书的确认期限',
    wording: '下达整改通知书',
  }),
  'rectificationNotice.limitBySeverity.days': numbers({
    clause: '4.1.3c',
    value: [3, 7, 15, 30],
    en: 'Time limit of rectification, by severity',
    zh: '各严重程度问题的整改期限',
    wording: '限期整改',
  }),
  'rectificationNotice.extensions.count': number({
    clause: '4.1.3c',
    value: 1,
    en: 'Maximum number of extensions of a rectification',
    zh: '整改可延期的次数',
    wording: '限期整改',
  }),
  'appeal.filing.workdays': number({
    clause: '4.1.3b',
    value: 5,
    en: 'Time limit of filing an appeal',
    zh: '申诉的提出期限',
    wording: '整改; 考核',
  }),
  'finding.effectRecheck.days': number({
    clause: '1.3.4e',
    value: 90,
    en: 'Time until the effectiveness of a rectification is rechecked',
    zh: '整改效果的复查时间',
    wording: '持续改进',
  }),
  'finding.repeatWindow.months': number({
    clause: '1.3.4e',
    value: 12,
    en: 'Window in which the same finding counts as repeated',
    zh: '重复问题的认定期间',
    wording: '持续改进',
  }),
};
