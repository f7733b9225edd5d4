import type { Permissions } from './permission.js';

export const supportPermissions = {
  ticketRead: { kind: 'READ', clause: '2.4.1', means: { en: 'See tickets', zh: '查看工单' } },
  ticketReadPartCost: {
    kind: 'FIELD',
    clause: '2.4.3d',
    means: { en: 'See what the parts of tickets cost', zh: '查看工单零部件费用' },
  },
  followUpRead: {
    kind: 'READ',
    clause: '2.4.4e',
    means: { en: 'See how low scores were followed up', zh: '查看低分回访' },
  },
} as const satisfies Permissions;
