import type { Permissions } from './permission.js';

export const salesPermissions = {
  customerRead: { kind: 'READ', clause: '2.2.1e', means: { en: 'See customers', zh: '查看客户' } },
  customerReadBottomLine: {
    kind: 'FIELD',
    clause: '2.2.4c',
    means: { en: 'See a customer’s bottom line', zh: '查看客户底线' },
  },
  contractRead: { kind: 'READ', clause: '2.2.5', means: { en: 'See contracts', zh: '查看合同' } },
  contractReadMargin: {
    kind: 'FIELD',
    clause: '3.2.4b',
    means: { en: 'See the margin of contracts', zh: '查看合同毛利' },
  },
} as const satisfies Permissions;
