import type { Permissions } from './permission.js';

export const supervisionPermissions = {
  inspectionRead: {
    kind: 'READ',
    clause: '4.1.1b',
    administers: true,
    means: { en: 'See inspections and their samples', zh: '查看监督检查与抽样' },
  },
  supervisionPlanRead: {
    kind: 'READ',
    clause: '4.1.1b',
    administers: true,
    means: { en: 'See what is planned to be inspected', zh: '查看监督计划' },
  },
  findingRead: {
    kind: 'READ',
    clause: '4.1.3a',
    administers: true,
    means: { en: 'See what inspections found', zh: '查看检查发现' },
  },
  noticeRead: {
    kind: 'READ',
    clause: '4.1.3b',
    administers: true,
    means: { en: 'See rectification notices', zh: '查看整改通知书' },
  },
  findingReadRepeats: {
    kind: 'READ',
    clause: '1.3.4e',
    administers: true,
    means: { en: 'Be told of what is found again', zh: '获知重复发现' },
  },
  looseEnds: {
    kind: 'ACT',
    clause: '1.3.4e',
    administers: true,
    means: { en: 'See where what was found or weak did not lead on', zh: '查看未闭环事项' },
  },
} as const satisfies Permissions;
