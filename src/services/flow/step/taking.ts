import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedIn } from '../../../core/context.js';
import type { Blocker } from '../../../core/refusal.js';
import type { NamedStep } from '../../../processes/index.js';
import type { Allotted } from './nextNumber.js';

/** What every step is asked with. */
export interface StepRequest {
  readonly id?: string;
  readonly expectedVersion?: number;
  readonly note?: string | null | undefined;
  /** Asked again under the same key, the step is not taken again. */
  readonly idempotencyKey?: string | null | undefined;
  /** What else its input brings. */
  readonly [field: string]: unknown;
}

/** A step on its way: who takes it, in which transaction, and what its service has to tell. */
export interface Taking {
  readonly em: EntityManager;
  readonly context: SignedIn;
  readonly step: NamedStep;
  readonly now: Date;
  readonly request: StepRequest;
  /** The number of the record that it begins, where that stands by itself. */
  readonly allotted?: Allotted | undefined;
  readonly told: Record<string, unknown>;
  /** What of that is told once and kept nowhere. */
  readonly toldOnce: Record<string, unknown>;
  /** What it warned of, and whatever was taken within it, by the code. */
  readonly warnings: Map<string, Blocker>;
  /** For whom it is taken, and all within it, where the viewer may take it by delegation only: found out on the way. */
  readonly stands: { for: string | null };
  /** What its service has done as soon as its own data are written, steps on other records among it, in this order. */
  readonly onceWritten: (() => Promise<void>)[];
}

/** Another step that is taken within this one, with a trail of its own. */
export const within = (taking: Taking, step: NamedStep): Taking => ({
  ...taking,
  step,
  request: { note: taking.request.note },
  allotted: undefined,
  onceWritten: [],
});

/** A file that a step rested on. */
export interface Evidence {
  readonly id: string;
  readonly kind: string;
  readonly sha256: string;
}
