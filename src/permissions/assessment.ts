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
  peerRatingRead: {
    kind: 'READ',
    clause: '4.2.4',
    administers: true,
    means: { en: 'See what colleagues think of one another', zh: '查看互评' },
  },
  assessmentFormRead: {
    kind: 'READ',
    clause: '4.3.1b',
    administers: true,
    means: { en: 'See assessment forms', zh: '查看考核表' },
  },
  assessmentFormReadRank: {
    kind: 'FIELD',
    clause: '4.3.1c',
    administers: true,
    means: { en: 'See which rank somebody has', zh: '查看考核排名' },
  },
  assessmentFactRead: {
    kind: 'READ',
    clause: '4.3.1b',
    administers: true,
    means: { en: 'See and export locked scores as facts', zh: '查看与导出考核事实' },
  },
  evaluationRead: {
    kind: 'READ',
    clause: '4.3.3a',
    administers: true,
    means: { en: 'See what somebody’s results come to', zh: '查看综合评价' },
  },
  bonusRead: {
    kind: 'READ',
    clause: '4.4.1a',
    administers: true,
    means: { en: 'See who gets which bonus', zh: '查看奖金方案' },
  },
  needRead: {
    kind: 'READ',
    clause: '4.4.3a',
    administers: true,
    means: { en: 'See what somebody is to learn', zh: '查看发展需求' },
  },
} as const satisfies Permissions;
