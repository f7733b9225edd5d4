import type { Fact } from './fact.js';
import type { EntityClass } from './fields/declaration.js';
import { checkLimit, type Limit } from './limit.js';
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

export interface Step<S extends string = string> {
  /** One sentence; becomes the mutation's description. */
  readonly means: Text;
  readonly clause: Clause;
  /** Without it the step creates the record. */
  readonly from?: readonly S[];
  /** Without it the step edits the record and stays. */
  readonly to?: S | typeof back;
  /** It brings data: bound to an input and a service in `resolvers/<domain>/steps.ts`. */
  readonly carries?: true;
  /** It is taken inside these steps, by their services or as what follows them; it is no mutation and no permission. */
  readonly inside?: readonly string[];
  /** Guicheng itself takes it when its time has come; it is no mutation and no permission. */
  readonly system?: true;
  readonly noteRequired?: true;
  /** It sends back what was done before, which was therefore not done well. */
  readonly corrects?: true;
  /** Whom the regulation itself ties the step to; no administrator can widen it, and nobody stands in for them. */
  readonly by?: Fact;
  /** Who may not take it: whoever took one of these steps, or of whom the fact is true. */
  readonly apart?: readonly (string | Fact)[];
  /** The kinds of file that must have been filed since the record entered its present state. */
  readonly evidence?: readonly string[];
  /** What blocks it before anything changes. */
  readonly unless?: readonly Fact[];
  /** What blocks it once its data are in: the change is then undone. */
  readonly unlessAfter?: readonly Fact[];
  /** The amount that the ceiling of the viewer's grant is held against. */
  readonly measure?: string;
  /** The step that follows on the record it is within, in the same transaction, as soon as nothing blocks it. */
  readonly then?: string;
  /** Who hears of it in their inbox, but for whoever takes it. */
  readonly tells?: readonly Audience[];
  /** The jobs that follow once it is taken, by their names in `src/jobs`. */
  readonly jobs?: readonly string[];
  /** It approves what others did: roles that hold it need a second person (SOD-29). */
  readonly approves?: true;
}

export interface ProcessDefinition<S extends string = string, N extends string = string> {
  readonly entity: EntityClass;
  readonly clause: Clause;
  /** It belongs to running the platform or to the company's people; the steps of all others are operating steps (SOD-29). */
  readonly administers?: true;
  readonly states: Readonly<Record<S, State>>;
  /** The key is the mutation, the permission, the audit entry and the label of the diagram. */
  readonly steps: Readonly<Record<N, Step<NoInfer<S>>>>;
  readonly limits?: readonly Limit<NoInfer<S>>[];
}

/** A process whose definition was found sound. */
export type Process = ProcessDefinition;

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

/** Checks at load time what the types cannot; throws on the first thing that is wrong. */
export function defineProcess<S extends string, N extends string>(
  definition: ProcessDefinition<S, N>,
): ProcessDefinition<S, N> {
  const { entity, states, limits = [] } = definition;
  const steps = Object.entries<Step<S>>(definition.steps);
  const wrong = (what: string) => new Error(`${entity.name}: ${what}.`);

  const leads = steps.map(([, step]) => ({ from: step.from, to: leadsTo(definition.steps, step) }));
  const reached = new Set(leads.flatMap(({ from, to }) => (from ? [] : to)));
  for (const state of reached)
    for (const { from, to } of leads) if (from?.includes(state)) to.forEach((next) => reached.add(next));
  const stranded = Object.keys(states).filter((state) => !reached.has(state as S));
  if (stranded.length) throw wrong(`no step leads to ${stranded.join(', ')}`);

  for (const [name, { from, to, apart = [] }] of steps) {
    if (!from && !to) throw wrong(`${name} neither creates, edits nor moves`);
    if (!from && to === back) throw wrong(`${name} creates and yet leads back`);
    for (const other of apart)
      if (typeof other === 'string' && !(other in definition.steps))
        throw wrong(`${name} is apart from ${other}, which is no step`);
  }
  for (const limit of limits) checkLimit(limit, definition, wrong);
  return definition;
}

/** Whether somebody must still act on a record in this state. */
export function awaits(process: Process, state: string): boolean {
  return (
    !process.states[state]?.rests && Object.values(process.steps).some(({ from, to }) => to && from?.includes(state))
  );
}
