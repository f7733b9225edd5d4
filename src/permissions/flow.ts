import type { Permissions } from './permission.js';

export const flowPermissions = {
  calendarDayRead: {
    kind: 'READ',
    clause: '3.4.1a',
    administers: true,
    means: { en: 'See on which days the company works', zh: '查看公司日历' },
  },
  clockRead: {
    kind: 'READ',
    clause: '3.4.3d',
    administers: true,
    means: { en: 'See the times that run for a record', zh: '查看记录的计时' },
  },
  historyRead: {
    kind: 'READ',
    clause: '1.3.4b',
    administers: true,
    means: { en: 'See who took which step on a record, and what they said', zh: '查看办理记录与意见' },
  },
  handoffRead: {
    kind: 'READ',
    clause: '2.2.6a',
    means: { en: 'See to which departments records were handed', zh: '查看部门交接' },
  },
} as const satisfies Permissions;
