import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import type { Shape } from '../../schema/declare.js';
import type { Work } from '../../services/flow/work.js';

/** What a step does beyond moving: the input it is asked with, `StepInput` where it carries no data, and the service. */
export interface Binding {
  readonly input: new () => object;
  readonly effect: (work: never, input: never) => Promise<BusinessRecord | void>;
  /** What the payload tells beside the record, by name: the service puts it into `work.told`. */
  readonly tells?: Readonly<Record<string, Shape>>;
}

/** Binds an input and a service; the type checker sees that they fit. */
export function bind<I extends object, E extends BusinessRecord>(
  input: new () => I,
  effect: (work: Work<E>, input: I) => Promise<E | void>,
  tells?: Binding['tells'],
): Binding {
  return { input, effect: effect as never, ...(tells ? { tells } : {}) };
}
