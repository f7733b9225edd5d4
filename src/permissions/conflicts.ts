import type { Text } from '../core/text.js';
import type { Clause } from '../core/vocabulary.js';
import type { Duty } from '../regulation/duties.js';
import { stepsOf } from '../processes/index.js';
import { approving, catalogue } from './catalogue.js';

/** Two sets of permissions of which nobody may hold one of each. */
export interface Conflict {
  readonly duty: Duty;
  readonly means: Text;
  readonly clause: Clause;
  readonly one: (permission: string) => boolean;
  readonly other: (permission: string) => boolean;
}

/** The steps of role administration, whatever they are called. */
const runsRoles = new Set([...stepsOf('Role'), ...stepsOf('Assignment')].map(({ name }) => name));

const kindOf = (permission: string) => catalogue.get(permission)?.kind;
const operating = (permission: string) => !catalogue.get(permission)?.administers;

/** The static duty conflicts (SOD-29): they name permissions, never roles. */
export const conflicts: readonly Conflict[] = [
  {
    duty: 'SOD-29',
    means: {
      en: 'Whoever reads the audit log takes no operating step (SOD-29)',
      zh: '查看审计日志者不得办理业务步骤（SOD-29）',
    },
    clause: '1.3.4',
    one: (permission) => permission === 'auditRead',
    other: (permission) => kindOf(permission) === 'STEP' && operating(permission),
  },
  {
    duty: 'SOD-29',
    means: { en: 'Whoever runs roles takes no approving step (SOD-29)', zh: '管理角色者不得执行审批步骤（SOD-29）' },
    clause: '1.3.1',
    one: (permission) => runsRoles.has(permission),
    other: (permission) => approving.has(permission),
  },
  {
    duty: 'SOD-29',
    means: { en: 'Whoever runs roles reads no business data (SOD-29)', zh: '管理角色者不得查看业务数据（SOD-29）' },
    clause: '1.3.1',
    one: (permission) => runsRoles.has(permission),
    other: (permission) => ['READ', 'FIELD'].includes(kindOf(permission) ?? '') && operating(permission),
  },
];

/** The duty conflicts within one set of permissions, such as all that an account holds. */
export function conflictsIn(permissions: readonly string[]): Conflict[] {
  return conflicts.filter(({ one, other }) => permissions.some(one) && permissions.some(other));
}
