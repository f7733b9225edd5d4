import {
  fieldNames,
  type Brings,
  type Extra,
  type ExtrasOf,
  type FieldOf,
  type GivenBy,
  type NoWord,
} from './brings.js';
import type { Fact } from './fact.js';
import { fieldsOf, type EntityClass } from './fields/declaration.js';
import { checkLimit, type Limit, type WrittenLimit } from './limit.js';
import type { Text } from './text.js';
import type { Clause } from './vocabulary.js';

export interface State {
  readonly means: Text;
  /** Nothing is awaited here: no task is open. A state that no step leads out of rests by itself. */
  readonly rests?: true;
}

/** As the `to` of a step: the state from which the record came to its present one. */
export const back = 'BACK';

/** Whom a step tells: who answers for the record, for whom it waits from now on, the people of its customer, who must answer. */
export type Audience = 'owner' | 'awaited' | 'customer';

export interface Step<S extends string = string, F extends string = string> {
  /** One sentence; becomes the mutation's description. */
  readonly means: Text;
  readonly clause: Clause;
  /** Without it the step creates the record. */
  readonly from?: readonly S[];
  /** Without it the step edits the record and stays. */
  readonly to?: S | typeof back;
  /** What it brings: fields of its entity, or of another (`fieldsFrom`), lines, and what no entity has. */
  readonly brings?: Brings<F> | (Brings & { readonly of: EntityClass });
  /**
   * It does more than begin or put what it brings: `services/<domain>` has its effect. One that is inside others is
   * asked whenever one of them is taken, and takes itself where it is due.
   */
  readonly effect?: true;
  /** What the payload tells beside the record; what is told `once` is kept nowhere. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** It is taken inside these steps, by their services or as what follows them; it is no mutation and no permission. */
  readonly inside?: readonly string[];
  /** Guicheng itself takes it when its time has come; it is no mutation and no permission. */
  readonly system?: true;
  readonly noteRequired?: true;
  /** It sends back what was done before, which was therefore not done well. */
  readonly corrects?: true;
  /** Whom the regulation itself ties the step to; no administrator can widen it, and nobody stands in for them. */
  readonly by?: Fact;
  /** Who may not take it (segregation of duties): who took one of these steps, or of whom the fact is true. */
  readonly apart?: readonly (string | Fact)[];
  /** The kinds of file that must have been filed since the record entered its present state. */
  readonly evidence?: readonly string[];
  /** What blocks it before anything changes. */
  readonly unless?: readonly Fact[];
  /** What blocks it once its data are in: the change is then undone. */
  readonly unlessAfter?: readonly Fact[];
  /** What is told with it and kept, and blocks nothing: asked of the record as the step leaves it. */
  readonly warns?: readonly Fact[];
  /** The amount that the ceiling of the viewer's grant is held against. */
  readonly measure?: string;
  /** The step that follows on the record it is within, in the same transaction, as soon as nothing blocks it. */
  readonly then?: string;
  /** Who is notified of it in their inbox, but for the actor. */
  readonly tells?: readonly Audience[];
  /** The jobs that follow once it is taken, by their names in `src/jobs`. */
  readonly jobs?: readonly string[];
  /** It approves what others did: who grants a role that holds it needs a second person (four-eyes, SOD-29). */
  readonly approves?: true;
}

/** A step as it is written down: its clause is that of its process unless said. */
export type WrittenStep<S extends string = string, F extends string = string> = Omit<Step<S, F>, 'clause'> &
  Partial<Pick<Step, 'clause'>>;

/** A value that the payload of a step tells; `once` only, or again under the same idempotency key. */
export type Answer = Extra & { readonly once?: true };

export interface ProcessDefinition<S extends string = string> {
  readonly entity: EntityClass;
  readonly clause: Clause;
  /** It belongs to running the platform or to the company's people; the steps of all others are operating steps (SOD-29). */
  readonly administers?: true;
  readonly states: Readonly<Record<S, State>>;
  /** The key is the mutation, the permission, the audit entry and the label of the diagram. */
  readonly steps: Readonly<Record<string, Step<NoInfer<S>>>>;
  readonly limits?: readonly Limit<NoInfer<S>>[];
}

/** A process whose definition was found sound. */
export type Process = ProcessDefinition;

type Steps = Readonly<Record<string, Step>>;

/** A process as it was written down: its steps are known to the letter. */
export interface DefinedProcess<E, S extends string, T extends Steps> extends Omit<ProcessDefinition<S>, 'steps'> {
  readonly entity: EntityClass & (abstract new () => E);
  readonly steps: T;
}

export type AnyProcess = DefinedProcess<any, any, any>;
export type EntityOf<P extends AnyProcess> = P extends DefinedProcess<infer E, any, any> ? E : never;

/** What the effect of a step is handed: `Given<typeof enrolmentProcess, 'enrolmentRate'>`. */
export type Given<P extends AnyProcess, N extends keyof P['steps']> = P['steps'][N] extends {
  readonly brings: infer B;
}
  ? GivenBy<B extends { readonly of: new () => infer O } ? O : EntityOf<P>, B>
  : {};

/** The steps of a process that have an effect. */
export type WithEffect<P extends AnyProcess> = {
  [N in keyof P['steps']]: P['steps'][N] extends { readonly effect: true } ? N : never;
}[keyof P['steps']];

/** What the payload of a step tells beside the record. */
export type Told<P extends AnyProcess, N extends keyof P['steps']> = P['steps'][N] extends {
  readonly answers: infer A;
}
  ? ExtrasOf<A>
  : {};

/** A step that creates answers with the record that it began. */
export type Begun<P extends AnyProcess, N extends keyof P['steps']> = P['steps'][N] extends { readonly from: unknown }
  ? void
  : EntityOf<P>;

type Sound<T> = {
  readonly [N in keyof T]: NoWord<keyof T[N], keyof Step> &
    (T[N] extends { readonly brings: infer B } ? { readonly brings: NoWord<keyof B, keyof Brings> } : {});
};

interface Definition<E, S extends string, T> extends Omit<ProcessDefinition<S>, 'entity' | 'steps' | 'limits'> {
  readonly entity: EntityClass & (abstract new () => E);
  readonly steps: T & Sound<T>;
  readonly limits?: readonly WrittenLimit<NoInfer<S>>[];
}

/** The steps of a process as they were written, each with its clause. */
type Cited<T> = { readonly [N in keyof T]: T[N] & Pick<Step, 'clause'> };

/** The states that a step may lead to: several where it leads back. */
export function leadsTo<S extends string>(
  steps: Readonly<Record<string, Step<S>>>,
  { from = [], to }: Step<S>,
): readonly S[] {
  if (to !== back) return to ? [to] : [];
  const before = Object.values<Step<S>>(steps).flatMap((step) =>
    step.to !== back && step.to && from.includes(step.to) ? (step.from ?? []) : [],
  );
  return [...new Set(before)];
}

/** Where a record comes to from where a limit begins, in the order of the states; but where the limit is paused. */
function exits<S extends string>(
  states: object,
  steps: Readonly<Record<string, Step<S>>>,
  { from, paused = [] }: WrittenLimit<S>,
): S[] {
  const left = Object.values<Step<S>>(steps).filter((step) => step.from?.some((state) => from.includes(state)));
  const reached = new Set(left.flatMap((step) => leadsTo(steps, step)));
  const inside = [...from, ...paused];
  return (Object.keys(states) as S[]).filter((state) => reached.has(state) && !inside.includes(state));
}

/**
 * A process as it is written down, with what goes without saying: steps and limits cite the clause of the process, a
 * limit that takes a step the clause of that, and it ends where the record leaves the states in which it began. Checks at load time what the types cannot; throws
 * on the first thing that is wrong.
 */
export function defineProcess<
  E,
  S extends string,
  const T extends Readonly<Record<string, WrittenStep<NoInfer<S>, FieldOf<NoInfer<E>>>>>,
>(written: Definition<E, S, T>): DefinedProcess<E, S, Cited<T>> {
  const { entity, clause, states } = written;
  const given: Readonly<Record<string, WrittenStep<S>>> = written.steps;
  const cited = Object.entries(given).map(([name, step]): [string, Step<S>] => [name, { clause, ...step }]);
  const known = Object.fromEntries(cited);
  const limits = (written.limits ?? []).map((limit): Limit<S> => {
    const taken = limit.takes === undefined ? undefined : known[limit.takes];
    return { clause: taken?.clause ?? clause, until: exits(states, known, limit), ...limit };
  });
  const definition = { ...written, steps: known as Cited<T>, limits };
  const wrong = (what: string) => new Error(`${entity.name}: ${what}.`);

  const leads = cited.map(([, step]) => ({ from: step.from, to: leadsTo(known, step) }));
  const reached = new Set(leads.flatMap(({ from, to }) => (from ? [] : to)));
  for (const state of reached)
    for (const { from, to } of leads) if (from?.includes(state)) to.forEach((next) => reached.add(next));
  const stranded = Object.keys(states).filter((state) => !reached.has(state as S));
  if (stranded.length) throw wrong(`no step leads to ${stranded.join(', ')}`);

  for (const [name, step] of cited) {
    const { from, to, apart = [] } = step;
    if (!from && !to) throw wrong(`${name} neither creates, edits nor moves`);
    if (!from && to === back) throw wrong(`${name} creates and yet leads back`);
    for (const other of apart)
      if (typeof other === 'string' && !(other in known))
        throw wrong(`${name} is apart from ${other}, which is no step`);
    checkBrings(step, entity, (what) => wrong(`${name} ${what}`));
  }
  for (const limit of limits) checkLimit(limit, definition, wrong);
  return definition;
}

/** What is no field and yet put without an effect, into any record. */
const putAlike = ['collaborators'];

/** What the types cannot know of what a step brings: columns that the API hides, what its entity needs, what nobody would put. */
function checkBrings(step: Step, entity: EntityClass, wrong: (what: string) => Error): void {
  const { from, inside, system, brings = {}, effect } = step;
  const { required = [], of = entity, extra = {}, lines = {} } = brings;
  for (const field of fieldNames(brings))
    if (!fieldsOf(of).has(field)) throw wrong(`brings ${field}, which is no field of the API`);
  if (effect) return;
  if (of !== entity) throw wrong(`brings fields of ${of.name}: that takes an effect`);
  const rows = Object.entries(lines).filter(([, { replaces, fields }]) => !replaces || fields.extra);
  for (const name of [...Object.keys(extra), ...rows.map(([name]) => name)])
    if (!putAlike.includes(name)) throw wrong(`brings ${name}, which only an effect puts`);
  if (from || inside || system) return;
  const shared = fieldsOf(Object.getPrototypeOf(entity) as EntityClass);
  for (const { name, nullable, generated } of fieldsOf(entity).values())
    if (!nullable && !generated && !shared.has(name) && !required.includes(name))
      throw wrong(`begins one without ${name}`);
}

/** Whether somebody must still act on a record in this state. */
export function awaits(process: Process, state: string): boolean {
  return (
    !process.states[state]?.rests && Object.values(process.steps).some(({ from, to }) => to && from?.includes(state))
  );
}
