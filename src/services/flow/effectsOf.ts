import type { AnyProcess, Begun, EntityOf, Given, Told, WithEffect } from '../../core/process.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { rememberAccompanying } from './step/accompany.js';
import type { Work } from './step/work.js';

/** What a step does beyond changing state, with what it brings; a step that creates answers with the record it began. */
type StepEffect = (work: Work, given: Values, tell: Tell<object>) => Promise<BusinessRecord | void>;

/** What a step brings, once its input was checked by what the step says: of the effect's own type. */
type Values = Readonly<Record<string, unknown>>;

/** What steps do beyond beginning or putting what they bring, by the step. */
export type Effects = Readonly<Record<string, StepEffect>>;

/** Tells what the payload says beside the record. */
export type Tell<T> = (told: T) => void;

type Inside = { readonly inside: readonly string[] };

/** Exactly the steps of a process that say `effect: true`: each is handed what its step brings, and tells what it answers; one inside others is handed the work of the one that is taken. */
type EffectsOf<P extends AnyProcess> = [WithEffect<P>] extends [never]
  ? { readonly [N in string]: { readonly 'no step of this process has an effect': N } }
  : WithEffect<P> extends infer W extends keyof P['steps']
    ? {
        readonly [N in W]: P['steps'][N] extends Inside
          ? (work: Work) => Promise<void>
          : (
              work: Work<EntityOf<P>>,
              given: Given<P, N>,
              ...rest: P['steps'][N] extends { readonly answers: object } ? [tell: Tell<Told<P, N>>] : []
            ) => Promise<Begun<P, N>>;
      }
    : never;

/** The effects of a process: one that is missing, too many, or takes what its step does not bring does not compile. */
export function effectsOf<P extends AnyProcess>({ steps }: P, effects: EffectsOf<P>): Effects {
  const all = effects as object as Effects;
  for (const [name, effect] of Object.entries(all)) {
    const { inside } = steps[name] as Partial<Inside>;
    if (inside) rememberAccompanying(inside, effect as (work: Work) => Promise<void>);
  }
  return all;
}
