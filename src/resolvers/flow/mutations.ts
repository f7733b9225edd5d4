import type { GraphQLResolveInfo } from 'graphql';
import { Mutation, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import type { EntityDeclaration } from '../../core/fields/declaration.js';
import { Refusal, shownBlocker } from '../../core/refusal.js';
import { describe, lowerFirst } from '../../core/text.js';
import { isGranted, processes, steps, stepsOf, type NamedStep } from '../../processes/index.js';
import { rowLoader } from '../../reads/loader.js';
import type { PayloadReading } from '../../reads/plan/plan.js';
import { selected } from '../../reads/selection.js';
import { answersOf } from '../../schema/answersOf.js';
import { declareMethod, declareType, type Shape } from '../../schema/declare.js';
import { inputOf } from '../../schema/inputOf.js';
import { BlockerShown } from '../../schema/steps.js';
import type { StepRequest } from '../../services/flow/step/taking.js';
import type { Effects } from '../../services/flow/effectsOf.js';
import { plainEffect } from '../../services/flow/plainEffect.js';
import { takeStep } from '../../services/flow/takeStep.js';
import type { Effect, Work } from '../../services/flow/step/work.js';
import { givenOf } from './givenOf.js';

/** What a step answers with: the record after it, and what its effect tells. */
function payloadOf(entity: EntityDeclaration, told: Readonly<Record<string, Shape>>) {
  const text = { en: 'Result of a step', zh: `${entity.zh}步骤的结果` };
  return declareType('object', `${entity.name}Payload`, text, {
    [lowerFirst(entity.name)]: { type: () => entity.class, en: 'The record after the step', zh: '步骤执行后的记录' },
    warnings: { type: () => [BlockerShown], en: 'Warnings of the step', zh: '警示' },
    ...told,
  });
}

/** What a step does for a request beyond moving: its effect, or else what it brings is begun or put. */
function effectFor(step: NamedStep, effects: Effects): (request: StepRequest) => Effect | undefined {
  if (!step.effect && !step.brings && step.from) return () => undefined;
  const effect = step.effect ? effects[step.name]! : plainEffect;
  const given = givenOf(step);
  return (request) => (work) => effect(work, given(request), telling(step, work));
}

/** Puts what an effect tells where the payload finds it: what is told once is kept nowhere. */
const telling =
  ({ answers = {} }: NamedStep, { told, toldOnce }: Work) =>
  (said: object): void => {
    for (const [name, value] of Object.entries(said)) (answers[name]!.once ? toldOnce : told)[name] = value;
  };

function declareStep(
  resolver: { prototype: object },
  step: NamedStep,
  effects: Effects,
  told: Readonly<Record<string, Shape>>,
) {
  const { name, means, clause, entity } = step;
  const payload = payloadOf(entity, told);
  const input = inputOf(step);
  const effect = effectFor(step, effects);
  const record = lowerFirst(entity.name);
  declareMethod(resolver, name, {
    as: Mutation(() => payload, { description: describe(means, clause) }),
    args: { input: { type: () => input, en: 'Input of the step', zh: '步骤参数' } },
    extensions: {
      guard: { permission: name },
      step: name,
      ...({ reads: { payload: { entity: entity.name, record } } } satisfies { reads: PayloadReading }),
    },
    answer: async (_root, { input: request }: { input: StepRequest }, context, info) => {
      const { taken } = context;
      if (taken?.root === info.path.key) return { [record]: await after(taken.id, entity, context, info) };
      const { id, told, warnings } = await takeStep(context, name, request, effect(request));
      const warned = warnings.map((warning) => shownBlocker(warning, context.locale));
      return { ...told, warnings: warned, [record]: await after(id, entity, context, info) };
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
export function mutationResolvers(effects: Effects, elsewhere: ReadonlySet<string>) {
  const resolver = class StepMutations {};
  Resolver()(resolver);
  for (const { name, effect } of steps.values())
    if (effect && !effects[name] && !elsewhere.has(name))
      throw new Error(`${name} has an effect, but no service has it.`);
  for (const { entity } of processes) {
    const own = stepsOf(entity.name).filter((step) => isGranted(step) && !elsewhere.has(step.name));
    const told = answersOf(Object.assign({}, ...own.map(({ answers }) => answers)));
    for (const step of own) declareStep(resolver, step, effects, told);
  }
  return [resolver];
}
