import type { Permissions } from './permission.js';

export const regulationPermissions = {
  settingRead: {
    kind: 'READ',
    clause: '1.3.2b',
    administers: true,
    means: { en: 'See what the company decides, and who proposed and approved it', zh: '查看公司参数与设定记录' },
  },
  complianceMatrix: {
    kind: 'ACT',
    clause: '1.3.1',
    administers: true,
    means: { en: 'See by what each clause is kept', zh: '查看合规矩阵' },
  },
} as const satisfies Permissions;
