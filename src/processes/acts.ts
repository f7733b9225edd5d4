import type { Permission } from './permission.js';

/** The permissions that open neither an entity's rows nor a field nor a step; entities and processes declare theirs. */
export const acts = {
  accessMatrix: {
    kind: 'ACT',
    clause: '3.2.4b',
    administers: true,
    means: { en: 'See the access matrix', zh: '查看权限矩阵' },
  },
  complianceMatrix: {
    kind: 'ACT',
    clause: '1.3.1',
    administers: true,
    means: { en: 'See the compliance matrix', zh: '查看合规矩阵' },
  },
  findingReadRepeats: {
    kind: 'READ',
    clause: '1.3.4e',
    administers: true,
    means: { en: 'Be notified of repeated findings', zh: '获知重复发现' },
  },
  looseEnds: {
    kind: 'ACT',
    clause: '1.3.4e',
    administers: true,
    means: { en: 'See the loose ends', zh: '查看未闭环事项' },
  },
  verifyAudit: {
    kind: 'ACT',
    clause: '1.3.4b',
    administers: true,
    means: { en: 'Verify the audit log against its seals', zh: '核验审计日志与封存' },
  },
} as const satisfies Readonly<Record<string, Permission>>;
