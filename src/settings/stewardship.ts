import { byName, cadences, choice, number } from './setting.js';

/** What the company decides about data. */
export const stewardshipSettings = {
  'dataReviewTask.entryLag.hours': number({
    clause: '3.2.1b',
    value: 24,
    en: 'How long after the event its data are to be entered',
    zh: '业务发生后的录入期限',
    wording: '及时录入',
  }),
  'dataReviewTask.decision.hours': number({
    clause: '3.2.2b',
    value: 48,
    en: 'How long the review of entered data may take',
    zh: '数据审核的期限',
    wording: '审核',
  }),
  'reviewPolicy.sample.percent': byName({
    clause: '3.2.2a',
    value: { CONTRACT: 10, ORDER: 10, TICKET: 10 },
    en: 'Of a hundred records whose data were entered, of how many these are reviewed; 0 for none, 100 for all',
    zh: '各类业务记录数据审核的抽样比例；0 为不审核，100 为全部审核',
    wording: '数据审核机制',
  }),
  'cleaningJob.round.cadence': choice({
    clause: '3.2.3a',
    value: 'QUARTERLY',
    of: cadences,
    en: 'How often data are cleaned and archived',
    zh: '数据清理与归档的频次',
    wording: '定期清理和归档',
  }),
  'retentionPolicy.active.months': number({
    clause: '3.2.3b',
    value: 36,
    en: 'How long data stay before they are archived',
    zh: '数据归档前的保留期',
    wording: '归档',
  }),
  'retentionPolicy.archive.months': number({
    clause: '3.2.3c',
    value: 120,
    en: 'How long archived data stay before they are deleted',
    zh: '归档数据删除前的保留期',
    wording: '删除过期',
  }),
  'exportRequest.withoutApproval.rows': number({
    clause: '3.2.4d',
    value: 500,
    en: 'Up to how many rows may be exported without approval',
    zh: '免审批导出的行数上限',
    wording: '防止数据泄露',
  }),
  'decisionLog.bulkRead.rows': number({
    clause: '3.2.4d',
    value: 1000,
    en: 'From how many rows read in an hour an alert is given',
    zh: '每小时读取行数的告警线',
    wording: '防止数据泄露',
  }),
  'metricValue.minimumGroup.count': number({
    clause: '3.2.4d',
    value: 5,
    en: 'The smallest group that a view for analysis shows',
    zh: '汇总数据展示的最小分组人数',
    wording: '防止数据泄露',
  }),
};
