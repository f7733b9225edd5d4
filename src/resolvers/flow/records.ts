import { FieldResolver, Resolver } from 'type-graphql';
import {
  declaredEntities,
  entityNamed,
  fieldsOf,
  manyOf,
  type EntityDeclaration,
  type FieldDeclaration,
  type ManyDeclaration,
} from '../../core/fields/declaration.js';
import { typeOfId } from '../../core/ids.js';
import { describe } from '../../core/text.js';
import { BusinessRecord } from '../../entities/BusinessRecord.js';
import { processOf } from '../../processes/index.js';
import { availableStepsLoader, shownStep } from '../../reads/availableSteps.js';
import { childrenOf, type ListArgs } from '../../reads/connection.js';
import type { LevelRow } from '../../reads/level.js';
import { loadRow } from '../../reads/loader.js';
import { connectionType, listArgs } from '../../schema/connection.js';
import { declareMethod } from '../../schema/declare.js';
import { stateType } from '../../schema/filter.js';
import { AvailableStepShown } from '../../schema/steps.js';

type ResolverClass = { prototype: object };

function reference(
  resolver: ResolverClass,
  { name, kind, targets = [], nullable, strict, clause, ...text }: FieldDeclaration,
) {
  const target = kind === 'record' ? undefined : entityNamed(targets[0]!);
  const shown = () => (target ? target.class : BusinessRecord);
  const certain = target && 'everyone' in target.rows && target.rows.everyone === 'signed in' && !nullable && !strict;
  declareMethod(resolver, name, {
    as: FieldResolver(shown, { nullable: !certain, description: describe(text, clause) }),
    answer: (row: LevelRow, _args, context, info) => loadRow(context, info, row[name] as string | null),
  });
}

function lists(resolver: ResolverClass, relations: Iterable<ManyDeclaration>) {
  for (const { name, target, by, clause, ...text } of relations) {
    const child = entityNamed(target);
    const connection = connectionType(child);
    declareMethod(resolver, name, {
      as: FieldResolver(() => connection, { description: describe(text, clause) }),
      args: listArgs(child),
      answer: ({ id }: LevelRow, args: ListArgs, context, info) =>
        childrenOf(child, child.fields.get(by)!, id, args, context, info),
    });
  }
}

/** Where a record stands: the enum of its process. */
function state(resolver: ResolverClass, entity: EntityDeclaration) {
  const type = stateType(entity.name);
  declareMethod(resolver, 'state', {
    as: FieldResolver(() => type, {
      description: describe({ en: 'State in its process', zh: '状态' }, entity.clause),
    }),
    answer: ({ state }: { state: string }) => state,
  });
}

/** What the viewer may do next with a record, whatever its type. */
function availableSteps(resolver: ResolverClass) {
  declareMethod(resolver, 'availableSteps', {
    as: FieldResolver(() => [AvailableStepShown], {
      description: describe(
        { en: 'Steps you may take next, with their blockers', zh: '可执行的步骤及其阻碍' },
        '1.3.2a',
      ),
    }),
    extensions: { rows: 6 },
    answer: async ({ id, dueAt }: LevelRow, _args, context) => {
      const available = await availableStepsLoader(context, typeOfId(id)!).load(id);
      return available.map((one) => shownStep(one, dueAt, context.locale));
    },
  });
}

const isRelation = ({ kind }: FieldDeclaration) => kind === 'reference' || kind === 'record';

/** What all records share, declared once on their interface. */
function sharedResolver() {
  const resolver = class RecordReads {};
  Resolver(() => BusinessRecord)(resolver);
  [...fieldsOf(BusinessRecord).values()].filter(isRelation).forEach((field) => reference(resolver, field));
  lists(resolver, manyOf(BusinessRecord).values());
  availableSteps(resolver);
  return resolver;
}

/** The resolver of an entity: its own references and lists, and where it walks a process its state. */
function recordResolver(entity: EntityDeclaration) {
  const resolver = class {};
  Object.defineProperty(resolver, 'name', { value: `${entity.name}Reads` });
  Resolver(() => entity.class)(resolver);
  const walks = processOf(entity.name) !== undefined;
  const shared = new Set(walks ? [...fieldsOf(BusinessRecord).keys(), ...manyOf(BusinessRecord).keys()] : []);
  const own = <T extends { name: string }>(declared: ReadonlyMap<string, T>) =>
    [...declared.values()].filter(({ name }) => !shared.has(name));
  own(entity.fields)
    .filter(isRelation)
    .forEach((field) => reference(resolver, field));
  lists(resolver, own(entity.many));
  if (walks) state(resolver, entity);
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

/** The resolvers of every entity's fields, from the entities' declarations. */
export const recordResolvers = () => [sharedResolver(), ...declaredEntities().map(recordResolver)];
