import { FieldResolver, ID, Query, Resolver } from 'type-graphql';
import type { EntityDeclaration, FieldDeclaration } from '../../core/fields/declaration.js';
import { declaredEntities, entityNamed } from '../../core/fields/declaration.js';
import { describe } from '../../core/text.js';
import { typeOfId } from '../../core/ids.js';
import { Refusal } from '../../core/refusal.js';
import type { SignedIn } from '../../core/context.js';
import type { GraphQLResolveInfo } from 'graphql';
import { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Row } from '../../entities/Row.js';
import { processOf } from '../../processes/index.js';
import { availableStepsLoader } from '../../reads/availableSteps.js';
import { childrenOf, listOf, type ListArgs } from '../../reads/connection.js';
import { checkId } from '../../reads/find.js';
import type { LevelRow } from '../../reads/level.js';
import { rowLoader } from '../../reads/loader.js';
import { selected } from '../../reads/selection.js';
import { connectionOf, listArgs } from '../../schema/connection.js';
import { declareMethod } from '../../schema/declare.js';
import { stateType } from '../../schema/filter.js';
import { AvailableStepShown, inputNameOf } from '../../schema/steps.js';

type ResolverClass = { prototype: object };

const idArgument = { id: { type: () => ID, en: 'Its id', zh: '标识' } };
const lower = (name: string) => name[0]!.toLowerCase() + name.slice(1);

/** The row with this id, if it is visible to the viewer. */
const load = (id: string, entity: EntityDeclaration, context: SignedIn, info: GraphQLResolveInfo) =>
  rowLoader(context, entity, selected(info)).load(id);

const entityOfId = (id: string) => {
  const type = typeOfId(id);
  return type ? declaredEntities().find(({ name }) => name === type) : undefined;
};

function reference(
  resolver: ResolverClass,
  { name, kind, targets = [], nullable, strict, clause, ...text }: FieldDeclaration,
) {
  const any = kind === 'record';
  const target = any ? undefined : entityNamed(targets[0]!);
  const shown = () => (target ? target.class : BusinessRecord);
  const certain = target && 'everyone' in target.rows && !nullable && !strict;
  declareMethod(resolver, name, {
    as: FieldResolver(shown as never, { nullable: !certain, description: describe(text, clause) }),
    answer: (root: LevelRow, _args, context, info) => {
      const id = root[name] as string | null;
      const entity = target ?? (id ? entityOfId(id) : undefined);
      return id && entity ? load(id, entity, context, info) : null;
    },
  });
}

function lists(resolver: ResolverClass, entity: EntityDeclaration) {
  for (const { name, target, by, clause, ...text } of entity.many.values()) {
    const child = entityNamed(target);
    const connection = connectionOf(child);
    declareMethod(resolver, name, {
      as: FieldResolver(() => connection, { description: describe(text, clause) }),
      args: listArgs(child),
      answer: ({ id }: LevelRow, args: ListArgs, context, info) =>
        childrenOf(child, child.fields.get(by)!, id, args, context, info),
    });
  }
}

function roots(resolver: ResolverClass, entity: EntityDeclaration) {
  const { rows, list, fields } = entity;
  if (!list) return;
  const extensions = { guard: 'read' in rows ? { permission: rows.read } : { to: 'signedIn' } };
  const connection = connectionOf(entity);
  declareMethod(resolver, list, {
    as: Query(() => connection, {
      description: describe({ en: `List: ${lower(entity.en)}`, zh: `${entity.zh}列表` }, entity.clause),
    }),
    args: listArgs(entity),
    extensions,
    answer: (_root, args: ListArgs, context, info) => listOf(entity, args, context, info),
  });
  if (!fields.has('id')) return;
  declareMethod(resolver, lower(entity.name), {
    as: Query(() => entity.class, {
      nullable: true,
      description: describe({ en: `One of: ${lower(entity.en)}`, zh: `单个${entity.zh}` }, entity.clause),
    }),
    args: idArgument,
    extensions,
    answer: (_root, { id }: { id: string }, context, info) => {
      checkId(entity.name, id);
      return load(id, entity, context, info);
    },
  });
}

function walking(resolver: ResolverClass, entity: EntityDeclaration) {
  if (!processOf(entity.name)) return;
  const state = stateType(entity.name);
  declareMethod(resolver, 'state', {
    as: FieldResolver(() => state as never, {
      description: describe({ en: 'Where it stands in its process', zh: '状态' }, entity.clause),
    }),
    answer: ({ state }: { state: string }) => state,
  });
  declareMethod(resolver, 'availableSteps', {
    as: FieldResolver(() => [AvailableStepShown], {
      description: describe({ en: 'What you may do next, and what blocks it', zh: '可执行的步骤及其阻碍' }, '1.3.2a'),
    }),
    answer: async ({ id, dueAt }: LevelRow, _args, context) => {
      const available = await availableStepsLoader(context, entity.name).load(id);
      return available.map(({ step, blockers }) => ({
        name: step.name,
        means: step.means[context.locale],
        input: inputNameOf(step),
        clause: step.clause,
        noteRequired: step.noteRequired ?? false,
        blockers: blockers.map(({ means, ...blocker }) => ({ ...blocker, message: means[context.locale] })),
        dueAt: dueAt ?? null,
      }));
    },
  });
}

/** The resolver of an entity: its references, lists, root fields, and where it walks a process its state and next steps. */
function recordResolver(entity: EntityDeclaration) {
  const resolver = class {};
  Object.defineProperty(resolver, 'name', { value: `${entity.name}Reads` });
  Resolver(() => entity.class)(resolver);
  for (const field of entity.fields.values())
    if (field.kind === 'reference' || field.kind === 'record') reference(resolver, field);
  lists(resolver, entity);
  roots(resolver, entity);
  walking(resolver, entity);
  if ([...entity.fields.values()].some(({ strict }) => strict))
    declareMethod(resolver, 'restrictedFields', {
      as: FieldResolver(() => [String], {
        description: describe(
          { en: 'The fields that are null because you may not read them here', zh: '因权限不可见的字段' },
          '3.2.4b',
        ),
      }),
      answer: ({ restrictedFields }: { restrictedFields: string[] }) => restrictedFields,
    });
  return resolver;
}

/** `node` and `nodes`: any row by its id. */
function nodeResolver() {
  const resolver = class NodeReads {};
  Resolver()(resolver);
  const extensions = { guard: { to: 'signedIn' } };
  const any = (id: string, context: SignedIn, info: GraphQLResolveInfo) => {
    const entity = entityOfId(id);
    return entity ? load(id, entity, context, info) : null;
  };
  declareMethod(resolver, 'node', {
    as: Query(() => Row as never, {
      nullable: true,
      description: describe({ en: 'Anything by its id', zh: '按标识读取' }),
    }),
    args: idArgument,
    extensions,
    answer: (_root, { id }: { id: string }, context, info) => any(id, context, info),
  });
  declareMethod(resolver, 'nodes', {
    as: Query(() => [Row as never], {
      nullable: 'items',
      description: describe({ en: 'Several things by their ids, at most 100', zh: '按标识批量读取，至多 100 个' }),
    }),
    args: { ids: { type: () => [ID], en: 'Their ids', zh: '标识' } },
    extensions,
    answer: (_root, { ids }: { ids: string[] }, context, info) => {
      if (ids.length <= 100) return ids.map((id) => any(id, context, info));
      throw new Refusal('BAD_USER_INPUT', { means: { en: 'At most 100 ids at once.', zh: '一次至多 100 个标识。' } });
    },
  });
  return resolver;
}

/** The resolvers of everything that is read, from the entities' declarations. */
export const recordResolvers = () => [nodeResolver(), ...declaredEntities().map(recordResolver)];
