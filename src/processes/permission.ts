import type { Text } from '../core/text.js';
import type { Clause } from '../core/vocabulary.js';

/** What a permission opens: rows of an entity, a strict field, a step, or a root field that is none of these. */
export const permissionKinds = {
  READ: { en: 'Opens rows of an entity on every path', zh: '读取' },
  FIELD: { en: 'Opens a strict field', zh: '字段' },
  STEP: { en: 'Opens a step', zh: '步骤' },
  ACT: { en: 'Opens a query or mutation that is no step', zh: '操作' },
} as const satisfies Record<string, Text>;

/** Something that a role can grant; what it is called is what it opens. */
export interface Permission {
  readonly kind: keyof typeof permissionKinds;
  readonly means: Text;
  readonly clause: Clause;
  /** It belongs to running the platform or to the company's people, not to the business (SOD-29). */
  readonly administers?: true;
}
