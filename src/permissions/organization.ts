import type { Permissions } from './permission.js';

export const organizationPermissions = {
  departmentRead: {
    kind: 'READ',
    clause: '1.2a',
    administers: true,
    means: { en: 'List departments and positions', zh: '查看部门与岗位' },
  },
  employeeRead: {
    kind: 'READ',
    clause: '1.2c',
    administers: true,
    means: { en: 'List employees', zh: '查看员工列表' },
  },
} as const satisfies Permissions;
