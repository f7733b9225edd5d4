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
import { declareMethod, declareType, type Shape } from '../../schema/declare.js';
import { StepInput } from '../../schema/steps.js';
import type { StepRequest } from '../../services/flow/ask.js';
import { takeStep } from '../../services/flow/takeStep.js';
import type { Work } from '../../services/flow/work.js';
import type { Binding } from './bind.js';

/** What a step answers with: the record after it, and what its service tells. */
function payloadOf(entity: EntityDeclaration, tells: Readonly<Record<string, Shape>>) {
  const text = { en: 'What a step answers with', zh: `${entity.zh}步骤的结果` };
  return declareType('object', `${entity.name}Payload`, text, {
    [lowerFirst(entity.name)]: { type: () => entity.class, en: 'The record after the step', zh: '步骤执行后的记录' },
    ...tells,
  });
}

function declareStep(
  resolver: { prototype: object },
  step: NamedStep,
  binding: Binding | undefined,
  tells: Readonly<Record<string, Shape>>,
) {
  const { name, means, clause, entity } = step;
  const payload = payloadOf(entity, tells);
  const record = lowerFirst(entity.name);
  declareMethod(resolver, name, {
    as: Mutation(() => payload, { description: describe(means, clause) }),
    args: { input: { type: () => binding?.input ?? StepInput, en: 'What the step is asked with', zh: '步骤参数' } },
    extensions: {
      ...{ guard: { permission: name }, step: name },
      ...({ reads: { payload: { entity: entity.name, record } } } satisfies { reads: PayloadReading }),
    },
    answer: async (_root, { input }: { input: StepRequest }, context, info) => {
      const { taken } = context;
      if (taken?.root === info.path.key) return { [record]: await after(taken.id, entity, context, info) };
      const { idempotencyKey: _, ...given } = input;
      const effect = binding && ((work: Work) => binding.effect(work as never, given as never));
      const { id, told } = await takeStep(context, name, input, effect);
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

/** The mutations: one for each step, from the definitions; throws where a step that carries data is not bound. */
export function mutationResolvers(bindings: Readonly<Record<string, Binding>>, elsewhere: ReadonlySet<string>) {
  const resolver = class StepMutations {};
  Resolver()(resolver);
  for (const [name, { input }] of Object.entries(bindings)) {
    const step = steps.get(name);
    if (!step || (!step.carries && input !== StepInput))
      throw new Error(`${name} is bound to data but is no step that carries any.`);
  }
  for (const { entity } of processes) {
    const own = stepsOf(entity.name).filter((step) => isGranted(step) && !elsewhere.has(step.name));
    const tells = Object.assign({}, ...own.map(({ name }) => bindings[name]?.tells)) as Record<string, Shape>;
    for (const step of own) {
      if (step.carries && !bindings[step.name]) throw new Error(`${step.name} carries data but is not bound to any.`);
      declareStep(resolver, step, bindings[step.name], tells);
    }
  }
  return [resolver];
}
