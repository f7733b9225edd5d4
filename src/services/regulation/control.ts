import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';

/** What can make a clause hold, or show that it does. */
export const controlKinds = {
  STEP_PERMISSION: { en: 'A step that only holders of its permission take', zh: '步骤权限' },
  PERMISSION: {
    en: 'A permission to see rows or a field, or to ask for something that is no step',
    zh: '查看或操作权限',
  },
  BY: { en: 'Ties a step to certain people, whatever roles grant', zh: '限定执行人' },
  SOD: { en: 'Keeps two things from being done by one person', zh: '职责冲突' },
  AUTHORITY: { en: 'Holds an amount or percentage against the ceiling of a grant', zh: '授权上限' },
  GATE: { en: 'Keeps a step from being taken while something is true', zh: '步骤关卡' },
  EVIDENCE: { en: 'Demands a filed file', zh: '依据文件' },
  NOTE: { en: 'Demands that something is said', zh: '必填意见' },
  LIMIT: { en: 'A limit for how long a record may take', zh: '办理期限' },
  INDICATOR: { en: 'An indicator that is computed from the record', zh: '考核指标' },
  RECORD: { en: 'Something that is kept', zh: '留存记录' },
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
