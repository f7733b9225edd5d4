import type { Permissions } from './permission.js';

export const assessmentPermissions = {
  indicatorRead: {
    kind: 'READ',
    clause: '4.2.1',
    administers: true,
    means: { en: 'See what indicators there are, and for which periods they were reckoned', zh: '查看考核指标与核算' },
  },
  indicatorValueRead: {
    kind: 'READ',
    clause: '4.3.1b',
    administers: true,
    means: { en: 'See figures and what they were reckoned from', zh: '查看指标值及其溯源' },
  },
} as const satisfies Permissions;
