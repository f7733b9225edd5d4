import type { Permissions } from './permission.js';

export const accessPermissions = {
  accountRead: { kind: 'READ', clause: '1.2c', administers: true, means: { en: 'List accounts', zh: '查看账号列表' } },
  accountReadLogin: {
    kind: 'FIELD',
    clause: '3.2.4b',
    administers: true,
    means: { en: 'See how accounts sign in', zh: '查看登录名' },
  },
  accountReadEmail: {
    kind: 'FIELD',
    clause: '3.2.4b',
    administers: true,
    means: { en: 'See where accounts are mailed', zh: '查看邮箱' },
  },
  roleRead: {
    kind: 'READ',
    clause: '3.2.4b',
    administers: true,
    means: { en: 'See roles and who holds them', zh: '查看角色与成员' },
  },
  delegationRead: {
    kind: 'READ',
    clause: '3.2.4b',
    administers: true,
    means: { en: 'See who stands in for whom', zh: '查看代理' },
  },
  apiKeyRead: {
    kind: 'READ',
    clause: '3.2.4b',
    administers: true,
    means: { en: 'See which services have keys, never their secrets', zh: '查看服务账号密钥，不含密钥内容' },
  },
  accessMatrix: {
    kind: 'ACT',
    clause: '3.2.4b',
    administers: true,
    means: { en: 'See which role may do what', zh: '查看权限矩阵' },
  },
  auditRead: {
    kind: 'READ',
    clause: '1.3.4b',
    administers: true,
    means: { en: 'Read the audit log', zh: '查看审计日志' },
  },
  verifyAudit: {
    kind: 'ACT',
    clause: '1.3.4b',
    administers: true,
    means: { en: 'Reckon the audit log anew against its seals', zh: '核验审计日志与封存' },
  },
} as const satisfies Permissions;
