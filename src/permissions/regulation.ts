import type { Permissions } from './permission.js';

export const regulationPermissions = {
  complianceMatrix: {
    kind: 'ACT',
    clause: '1.3.1',
    administers: true,
    means: { en: 'See by what each clause is kept', zh: '查看合规矩阵' },
  },
} as const satisfies Permissions;
