import { Refusal, type Blocker } from '../../core/refusal.js';
import type { NamedStep } from '../../processes/index.js';

/** A step that cannot be taken now, with everything that blocks it. */
export const blocked = ({ step }: { readonly step: NamedStep }, blockers: readonly Blocker[]): Refusal =>
  new Refusal('STEP_BLOCKED', { permission: step.name, clause: step.clause, blockers });
