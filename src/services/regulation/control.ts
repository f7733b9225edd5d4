import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';

/** What can make a clause hold, or show that it does. */
export const controlKinds = {
  STEP_PERMISSION: { en: 'A step that needs a permission', zh: '步骤权限' },
  PERMISSION: {
    en: 'A permission for rows, a field or an operation other than a step',
    zh: '查看或操作权限',
  },
  BY: { en: 'A restriction of a step to certain people, regardless of roles', zh: '限定执行人' },
  SOD: { en: 'A separation of duties between two people', zh: '职责冲突' },
  AUTHORITY: { en: 'A ceiling on an amount or percentage', zh: '授权上限' },
  GATE: { en: 'A condition that blocks a step', zh: '步骤关卡' },
  WARNING: { en: 'A warning with a step', zh: '步骤警示' },
  EVIDENCE: { en: 'A required file', zh: '依据文件' },
  NOTE: { en: 'A required note', zh: '必填意见' },
  LIMIT: { en: 'A time limit of a record', zh: '办理期限' },
  INDICATOR: { en: 'An indicator computed from records', zh: '考核指标' },
  RECORD: { en: 'A kept record', zh: '留存记录' },
} as const satisfies Record<string, Text>;

export type ControlKind = keyof typeof controlKinds;

/** One thing in the code that makes a clause hold, or shows that it does (控制点). */
export interface Control {
  readonly kind: ControlKind;
  /** The permission, code, file kind, setting or field by which it is known. */
  readonly name: string;
  readonly clause: Clause;
  readonly means: Text;
  /** The steps on which it works; a permission, record or static conflict works on none in particular. */
  readonly steps: readonly string[];
  /** The permission that roles grant, where it is one or bounds one. */
  readonly permission?: string;
}

/** The controls with each one once, on all the steps on which it works. */
export function merged(controls: readonly Control[]): Control[] {
  const alike = Map.groupBy(controls, ({ kind, name, clause, means, permission }) =>
    JSON.stringify([kind, name, clause, means.en, permission]),
  );
  return [...alike.values()].map((same) => ({ ...same[0]!, steps: [...new Set(same.flatMap(({ steps }) => steps))] }));
}
