import { ID, Query, Resolver } from 'type-graphql';
import { declaredEntities, type EntityDeclaration } from '../../core/fields/declaration.js';
import { describe, lowerFirst } from '../../core/text.js';
import { Row } from '../../entities/Row.js';
import { listOf, type ListArgs } from '../../reads/connection.js';
import { checkId, checkIds } from '../../reads/find.js';
import { loadRow } from '../../reads/loader.js';
import type { RootReading } from '../../reads/plan/roots.js';
import { connectionType, listArgs } from '../../schema/connection.js';
import { declareMethod } from '../../schema/declare.js';

type ById = { id: string };

const idArgument = { id: { type: () => ID, en: 'Its id', zh: '标识' } };
const toSignedIn = { guard: { to: 'signedIn' } };

/** Who may ask for an entity's list. */
export const askedBy = ({ rows }: EntityDeclaration) =>
  'read' in rows ? { guard: { permission: rows.read } } : toSignedIn;

/** The list of an entity, and where its rows have ids one of them: `contracts`, `contract(id)`. */
function declareRoots(resolver: { prototype: object }, entity: EntityDeclaration): void {
  const { list, fields, en, zh, clause } = entity;
  if (!list) return;
  const extensions = askedBy(entity);
  const connection = connectionType(entity);
  declareMethod(resolver, list, {
    as: Query(() => connection, { description: describe({ en: `List: ${lowerFirst(en)}`, zh: `${zh}列表` }, clause) }),
    args: listArgs(entity),
    extensions: { ...extensions, reads: { list: entity.name } satisfies RootReading },
    answer: (_root, args: ListArgs, context, info) => listOf(entity, args, context, info),
  });
  if (!fields.has('id')) return;
  const one = { en: `Record by id: ${lowerFirst(en)}`, zh: `单个${zh}` };
  declareMethod(resolver, lowerFirst(entity.name), {
    as: Query(() => entity.class, { nullable: true, description: describe(one, clause) }),
    args: idArgument,
    extensions: { ...extensions, reads: { one: entity.name } satisfies RootReading },
    answer: (_root, { id }: ById, context, info) => {
      checkId(entity.name, id);
      return loadRow(context, info, id);
    },
  });
}

/** `node` and `nodes`: any row by its id. */
function declareNodes(resolver: { prototype: object }): void {
  declareMethod(resolver, 'node', {
    as: Query(() => Row, {
      nullable: true,
      description: describe({ en: 'Any record by its id', zh: '按标识读取' }),
    }),
    args: idArgument,
    extensions: { ...toSignedIn, reads: { any: 'one' } satisfies RootReading },
    answer: (_root, { id }: ById, context, info) => loadRow(context, info, id),
  });
  declareMethod(resolver, 'nodes', {
    as: Query(() => [Row], {
      nullable: 'items',
      description: describe({ en: 'Several records by their ids, at most 100', zh: '按标识批量读取，至多 100 个' }),
    }),
    args: { ids: { type: () => [ID], en: 'Their ids', zh: '标识' } },
    extensions: { ...toSignedIn, reads: { any: 'several' } satisfies RootReading },
    answer: (_root, { ids }: { ids: string[] }, context, info) => {
      checkIds(ids);
      return ids.map((id) => loadRow(context, info, id));
    },
  });
}

/** The resolver of the root fields that read rows, from the entities' declarations. */
export function rootResolver() {
  const resolver = class Roots {};
  Resolver()(resolver);
  declareNodes(resolver);
  for (const entity of declaredEntities()) declareRoots(resolver, entity);
  return resolver;
}
