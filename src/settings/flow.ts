import { cadences, choice, number, numbers } from './setting.js';

/** What the company decides about time, plans and reminders. */
export const flowSettings = {
  'workPlan.period.cadence': choice({
    clause: '3.4.1b',
    value: 'WEEKLY',
    of: cadences,
    en: 'Period of a work plan',
    zh: '工作计划的周期',
    wording: '工作计划和时间表',
  }),
  'urgentDeclaration.perMonth.count': number({
    clause: '3.4.2a',
    value: 3,
    en: 'Monthly number of urgent declarations per person before the manager decides',
    zh: '每月可自行申报紧急事项的次数',
    wording: '优先处理',
  }),
  'reminder.leadTimes.hours': numbers({
    clause: '3.4.3a',
    value: [72, 24, 2],
    open: true,
    en: 'Lead times of the reminders to the owner before a due date',
    zh: '到期前各次提醒的提前量',
    wording: '时间提醒机制',
  }),
  'reminder.retries.count': number({
    clause: '3.4.3a',
    value: 3,
    en: 'Number of retries of a notification mail that failed',
    zh: '通知邮件发送失败时的重试次数',
    wording: '时间提醒机制',
  }),
  'reminder.acknowledgement.hours': number({
    clause: '3.4.3d',
    value: 4,
    en: 'Acknowledgement time limit of a reminder, after which it escalates',
    zh: '提醒未确认即上报的时间',
    wording: '得到及时执行',
  }),
};
