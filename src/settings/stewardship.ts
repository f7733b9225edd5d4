import { byName, cadences, choice, number } from './setting.js';

/** What the company decides about data. */
export const stewardshipSettings = {
  'dataReviewTask.entryLag.hours': number({
    clause: '3.2.1b',
    value: 24,
    en: 'Time limit of data entry after the event',
    zh: '业务发生后的录入期限',
    wording: '及时录入',
  }),
  'dataReviewTask.decision.hours': number({
    clause: '3.2.2b',
    value: 48,
    en: 'Time limit of the review of entered data',
    zh: '数据审核的期限',
    wording: '审核',
  }),
  'reviewPolicy.sample.percent': byName({
    clause: '3.2.2a',
    value: { CONTRACT: 10, ORDER: 10, TICKET: 10 },
    en: 'Sampling rate of data reviews: percentage of records with entered data; 0 for none, 100 for all',
    zh: '各类业务记录数据审核的抽样比例；0 为不审核，100 为全部审核',
    wording: '数据审核机制',
  }),
  'cleaningJob.round.cadence': choice({
    clause: '3.2.3a',
    value: 'QUARTERLY',
    of: cadences,
    en: 'Frequency of data cleaning and archiving',
    zh: '数据清理与归档的频次',
    wording: '定期清理和归档',
  }),
  'retentionPolicy.active.months': number({
    clause: '3.2.3b',
    value: 36,
    en: 'Retention period of data before they are archived',
    zh: '数据归档前的保留期',
    wording: '归档',
  }),
  'retentionPolicy.archive.months': number({
    clause: '3.2.3c',
    value: 120,
    en: 'Retention period of archived data before they are deleted',
    zh: '归档数据删除前的保留期',
    wording: '删除过期',
  }),
  'exportRequest.withoutApproval.rows': number({
    clause: '3.2.4d',
    value: 500,
    en: 'Maximum number of rows in an export without approval',
    zh: '免审批导出的行数上限',
    wording: '防止数据泄露',
  }),
  'decisionLog.bulkRead.rows': number({
    clause: '3.2.4d',
    value: 1000,
    en: 'Alert threshold of rows read in an hour',
    zh: '每小时读取行数的告警线',
    wording: '防止数据泄露',
  }),
  'metricValue.minimumGroup.count': number({
    clause: '3.2.4d',
    value: 5,
    en: 'Minimum group size shown in analyses',
    zh: '汇总数据展示的最小分组人数',
    wording: '防止数据泄露',
  }),
};
