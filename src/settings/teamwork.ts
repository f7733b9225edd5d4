import { cadences, choice, number } from './setting.js';

/** What the company decides about working together. */
export const teamworkSettings = {
  'sharingRule.delivery.hours': number({
    clause: '3.3.1b',
    value: 24,
    en: 'How long business information may take to reach other departments',
    zh: '业务信息共享的期限',
    wording: '及时共享业务信息',
  }),
  'jointIssue.confirmation.workdays': number({
    clause: '3.3.1c',
    value: 2,
    en: 'How long departments may take to confirm a joint issue',
    zh: '协同问题的确认期限',
    wording: '协同解决',
  }),
  'meetingSeries.round.cadence': choice({
    clause: '3.3.4a',
    value: 'BIWEEKLY',
    of: cadences,
    en: 'How often coordination meetings are held',
    zh: '协调会议的频次',
    wording: '定期召开',
  }),
  'meeting.minutes.workdays': number({
    clause: '3.3.4c',
    value: 2,
    en: 'How long the minutes of a meeting may take',
    zh: '会议纪要的提交期限',
    wording: '明确各方职责和工作进度',
  }),
  'actionItem.completion.workdays': number({
    clause: '3.3.4e',
    value: 5,
    en: 'How long what a meeting decided may take',
    zh: '会议决议事项的完成期限',
    wording: '及时解决',
  }),
};
