import { cadences, choice, number } from './setting.js';

/** What the company decides about working together. */
export const teamworkSettings = {
  'sharingRule.delivery.hours': number({
    clause: '3.3.1b',
    value: 24,
    en: 'Time limit of the delivery of business information to other departments',
    zh: '业务信息共享的期限',
    wording: '及时共享业务信息',
  }),
  'jointIssue.confirmation.workdays': number({
    clause: '3.3.1c',
    value: 2,
    en: 'Confirmation time limit of a joint issue, by the departments',
    zh: '协同问题的确认期限',
    wording: '协同解决',
  }),
  'meetingSeries.round.cadence': choice({
    clause: '3.3.4a',
    value: 'BIWEEKLY',
    of: cadences,
    en: 'Frequency of coordination meetings',
    zh: '协调会议的频次',
    wording: '定期召开',
  }),
  'meeting.minutes.workdays': number({
    clause: '3.3.4c',
    value: 2,
    en: 'Time limit of the minutes of a meeting',
    zh: '会议纪要的提交期限',
    wording: '明确各方职责和工作进度',
  }),
  'actionItem.completion.workdays': number({
    clause: '3.3.4e',
    value: 5,
    en: 'Time limit of completing an action item of a meeting',
    zh: '会议决议事项的完成期限',
    wording: '及时解决',
  }),
};
