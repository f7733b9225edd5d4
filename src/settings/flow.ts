import { cadences, choice, number, numbers } from './setting.js';

/** What the company decides about time, plans and reminders. */
export const flowSettings = {
  'workPlan.period.cadence': choice({
    clause: '3.4.1b',
    value: 'WEEKLY',
    of: cadences,
    en: 'What time a work plan is about',
    zh: '工作计划的周期',
    wording: '工作计划和时间表',
  }),
  'urgentDeclaration.perMonth.count': number({
    clause: '3.4.2a',
    value: 3,
    en: 'How often a month somebody declares something urgent before the manager decides',
    zh: '每月可自行申报紧急事项的次数',
    wording: '优先处理',
  }),
  'reminder.leadTimes.hours': numbers({
    clause: '3.4.3a',
    value: [72, 24, 2],
    open: true,
    en: 'How long before something is due its owner is reminded, each time',
    zh: '到期前各次提醒的提前量',
    wording: '时间提醒机制',
  }),
  'reminder.retries.count': number({
    clause: '3.4.3a',
    value: 3,
    en: 'How often what could not be delivered by mail is tried again',
    zh: '通知邮件发送失败时的重试次数',
    wording: '时间提醒机制',
  }),
  'reminder.acknowledgement.hours': number({
    clause: '3.4.3d',
    value: 4,
    en: 'After how long without an answer a reminder goes further up',
    zh: '提醒未确认即上报的时间',
    wording: '得到及时执行',
  }),
};
