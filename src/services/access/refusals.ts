import { Refusal, type Blocker } from '../../core/refusal.js';
import type { Work } from '../flow/work.js';

/** An input that is not valid, said in both languages. */
export const badInput = (en: string, zh: string): Refusal => new Refusal('BAD_USER_INPUT', { means: { en, zh } });

/** A step that cannot be taken now, as its facts would say it. */
export const blocked = ({ step }: Pick<Work, 'step'>, blockers: readonly Blocker[]): Refusal =>
  new Refusal('STEP_BLOCKED', { permission: step.name, clause: step.clause, blockers });
