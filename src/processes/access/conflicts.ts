import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';
import type { Duty } from '../../regulation/duties.js';
import { allPermissions } from '../allPermissions.js';
import { allSteps } from '../allSteps.js';

/** Two sets of permissions of which nobody may hold one of each. */
export interface Conflict {
  readonly duty: Duty;
  readonly code: string;
  readonly means: Text;
  readonly clause: Clause;
  readonly one: (permission: string) => boolean;
  readonly other: (permission: string) => boolean;
}

/** Whether a permission is a step of role administration, whatever it is called. */
const runsRoles = (permission: string) =>
  ['Role', 'Assignment'].includes(allSteps().get(permission)?.entity.name as string);

/** Whether a permission approves what others did. */
export const approves = (permission: string): boolean => allSteps().get(permission)?.approves === true;

const kindOf = (permission: string) => allPermissions().get(permission)?.kind;
const operating = (permission: string) => !allPermissions().get(permission)?.administers;

/** The static duty conflicts (SOD-29): they name permissions, never roles. */
export const conflicts: readonly Conflict[] = [
  {
    duty: 'SOD-29',
    code: 'AUDITOR_OPERATES',
    means: {
      en: 'An auditor must not take operating steps (SOD-29)',
      zh: '查看审计日志者不得办理业务步骤（SOD-29）',
    },
    clause: '1.3.4',
    one: (permission) => permission === 'auditEventRead',
    other: (permission) => kindOf(permission) === 'STEP' && operating(permission),
  },
  {
    duty: 'SOD-29',
    code: 'ADMINISTRATOR_APPROVES',
    means: {
      en: 'A role administrator must not take approving steps (SOD-29)',
      zh: '管理角色者不得执行审批步骤（SOD-29）',
    },
    clause: '1.3.1',
    one: runsRoles,
    other: approves,
  },
  {
    duty: 'SOD-29',
    code: 'ADMINISTRATOR_READS',
    means: {
      en: 'A role administrator must not read business data (SOD-29)',
      zh: '管理角色者不得查看业务数据（SOD-29）',
    },
    clause: '1.3.1',
    one: runsRoles,
    other: (permission) => ['READ', 'FIELD'].includes(kindOf(permission) as string) && operating(permission),
  },
];

/** The duty conflicts within one set of permissions, such as all that a role grants. */
export function conflictsIn(permissions: readonly string[]): Conflict[] {
  return conflicts.filter(({ one, other }) => permissions.some(one) && permissions.some(other));
}
