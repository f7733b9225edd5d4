import { cadences, choice, number } from './setting.js';

/** What the company decides about market research. */
export const marketSettings = {
  'collectionPlan.round.cadence': choice({
    clause: '2.1.1a',
    value: 'MONTHLY',
    of: cadences,
    en: 'Frequency of demand collection',
    zh: '需求收集的频次',
    wording: '定期收集',
  }),
  'demandItem.verification.workdays': number({
    clause: '2.1.1i',
    value: 3,
    en: 'Time limit of the verification of a demand',
    zh: '需求核实的期限',
    wording: '准确性',
  }),
  'demandItem.evaluation.workdays': number({
    clause: '2.1.2g',
    value: 10,
    en: 'Time limit of the evaluation of a demand',
    zh: '需求评估的期限',
    wording: '评估',
  }),
  'demandItem.evaluatingDepartments.count': number({
    clause: '2.1.2e',
    value: 2,
    en: 'Minimum number of departments that evaluate a demand',
    zh: '参与需求评估的最少部门数',
    wording: '跨部门会议',
  }),
  'marketReport.review.workdays': number({
    clause: '2.1.4a',
    value: 5,
    en: 'Time limit of the review of a market report',
    zh: '市场报告的审核期限',
    wording: '审核',
  }),
  'marketReport.receipt.workdays': number({
    clause: '2.1.4g',
    value: 3,
    en: 'Time limit of readers’ acknowledgement of a market report',
    zh: '相关人员获知市场报告的期限',
    wording: '及时获取信息',
  }),
};
