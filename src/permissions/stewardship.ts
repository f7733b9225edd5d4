import type { Permissions } from './permission.js';

export const stewardshipPermissions = {
  dataReviewRead: {
    kind: 'READ',
    clause: '3.2.2a',
    means: { en: 'See how data were reviewed', zh: '查看数据审核' },
  },
} as const satisfies Permissions;
