import type { GraphQLResolveInfo } from 'graphql';
import { Mutation, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import type { EntityDeclaration } from '../../core/fields/declaration.js';
import { Refusal } from '../../core/refusal.js';
import { describe, lowerFirst } from '../../core/text.js';
import { isGranted, processes, steps, stepsOf, type NamedStep } from '../../processes/index.js';
import { rowLoader } from '../../reads/loader.js';
import type { PayloadReading } from '../../reads/plan/plan.js';
import { selected } from '../../reads/selection.js';
import { answersOf } from '../../schema/answersOf.js';
import { declareMethod, declareType, type Shape } from '../../schema/declare.js';
import { inputOf } from '../../schema/inputOf.js';
import { StepInput } from '../../schema/steps.js';
import type { StepRequest } from '../../services/flow/ask.js';
import type { Effects } from '../../services/flow/effectsOf.js';
import { plainEffect } from '../../services/flow/plainEffect.js';
import { takeStep } from '../../services/flow/takeStep.js';
import type { Effect } from '../../services/flow/work.js';
import type { Binding } from './bind.js';
import { givenOf } from './givenOf.js';

/** What a step answers with: the record after it, and what its service tells. */
function payloadOf(entity: EntityDeclaration, tells: Readonly<Record<string, Shape>>) {
  const text = { en: 'What a step answers with', zh: `${entity.zh}步骤的结果` };
  return declareType('object', `${entity.name}Payload`, text, {
    [lowerFirst(entity.name)]: { type: () => entity.class, en: 'The record after the step', zh: '步骤执行后的记录' },
    ...tells,
  });
}

/** What a step is asked with and does, as it was bound. */
function bound({ input, effect }: Binding): Handling {
  return {
    input,
    effectFor:
      ({ idempotencyKey: _, ...given }) =>
      (work) =>
        effect(work as never, given as never),
  };
}

/** The input that a step is asked with, and what it does for a request. */
interface Handling {
  readonly input: new () => object;
  readonly effectFor: (request: StepRequest) => Effect | undefined;
}

/** What a step is asked with and does, as its definition and its effect say. */
function handling(step: NamedStep, effects: Effects): Handling {
  const input = inputOf(step);
  if (!step.effect && !step.brings) return { input, effectFor: () => undefined };
  const effect = step.effect ? effects[step.name]! : plainEffect;
  const given = givenOf(step);
  return {
    input,
    effectFor: (request) => (work) => effect(work as never, given(request) as never, telling(step, work)),
  };
}

/** Puts what an effect tells where the payload finds it: what is told once is kept nowhere. */
const telling = ({ answers = {} }: NamedStep, { told, toldOnce }: Parameters<Effect>[0]) =>
  ((said: object) => {
    for (const [name, value] of Object.entries(said)) (answers[name]!.once ? toldOnce : told)[name] = value;
  }) as never;

function declareStep(
  resolver: { prototype: object },
  step: NamedStep,
  { input, effectFor }: Handling,
  tells: Readonly<Record<string, Shape>>,
) {
  const { name, means, clause, entity } = step;
  const payload = payloadOf(entity, tells);
  const record = lowerFirst(entity.name);
  declareMethod(resolver, name, {
    as: Mutation(() => payload, { description: describe(means, clause) }),
    args: { input: { type: () => input, en: 'What the step is asked with', zh: '步骤参数' } },
    extensions: {
      ...{ guard: { permission: name }, step: name },
      ...({ reads: { payload: { entity: entity.name, record } } } satisfies { reads: PayloadReading }),
    },
    answer: async (_root, { input: request }: { input: StepRequest }, context, info) => {
      const { taken } = context;
      if (taken?.root === info.path.key) return { [record]: await after(taken.id, entity, context, info) };
      const { id, told } = await takeStep(context, name, request, effectFor(request));
      return { ...told, [record]: await after(id, entity, context, info) };
    },
  });
}

/** The record as it is after the step: whoever just acted sees it in this payload, whoever repeats it if it is visible. */
async function after(id: string, entity: EntityDeclaration, context: SignedIn, info: GraphQLResolveInfo) {
  const planned = await context.showRecord?.(String(info.path.key), id);
  const wanted = selected(info, [[lowerFirst(entity.name)]]);
  const row = planned === undefined ? await rowLoader(context, entity, wanted).load(id) : planned && { id };
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** The mutations: one for each step, from the definitions; throws where a step has an effect that nobody gathered. */
export function mutationResolvers(
  bindings: Readonly<Record<string, Binding>>,
  effects: Effects,
  elsewhere: ReadonlySet<string>,
) {
  const resolver = class StepMutations {};
  Resolver()(resolver);
  for (const [name, { input }] of Object.entries(bindings)) {
    const step = steps.get(name);
    if (!step || (!step.carries && input !== StepInput))
      throw new Error(`${name} is bound to data but is no step that carries any.`);
  }
  for (const { entity } of processes) {
    const own = stepsOf(entity.name).filter((step) => isGranted(step) && !elsewhere.has(step.name));
    const told = own.map(({ name, answers = {} }) => bindings[name]?.tells ?? answersOf(answers));
    const tells = Object.assign({}, ...told) as Record<string, Shape>;
    for (const step of own) {
      if (step.carries && !bindings[step.name]) throw new Error(`${step.name} carries data but is not bound to any.`);
      const binding = bindings[step.name];
      declareStep(resolver, step, binding ? bound(binding) : handling(step, effects), tells);
    }
    for (const { name, effect } of stepsOf(entity.name))
      if (effect && !effects[name] && !elsewhere.has(name))
        throw new Error(`${name} has an effect, but no service has it.`);
  }
  return [resolver];
}
