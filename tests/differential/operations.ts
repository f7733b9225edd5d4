import { getNamedType, isCompositeType, parse, type GraphQLField, type GraphQLSchema } from 'graphql';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { lowerFirst } from '../../src/core/text.js';
import type { Choices } from './choices.js';
import { Draft, type Variable } from './draft.js';
import { mended } from './mended.js';
import { argumentsOf } from './pages.js';
import type { Pools } from './pools.js';
import { selectionOf } from './selections.js';

/** A document, the operation of it that is meant, and what is asked of whoever asks for it. */
export interface Operation {
  readonly document: string;
  readonly operationName?: string;
  readonly variables: readonly Variable[];
  readonly roots: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

type Field = GraphQLField<unknown, unknown>;

/** Root fields that read much and are the same whoever asks. */
const left = new Set(['verifyAudit', 'complianceMatrix']);

const kindOf = ({ name, args, type }: Field) => {
  if (name === 'node' || name === 'nodes' || name === 'viewer') return name;
  if (name.endsWith('Aggregate')) return 'aggregate';
  if (args.some(({ name }) => name === 'last')) return 'list';
  return args[0]?.name === 'id' && isCompositeType(getNamedType(type)) ? 'one' : 'other';
};

const kinds = { list: 40, one: 16, aggregate: 14, nodes: 9, node: 9, viewer: 5, other: 5 };

/** The permission that a root field asks for, where it is of an entity. */
const permissionOf = (root: string): string | undefined =>
  declaredEntities().flatMap(({ name, list, rows }) => {
    const own = [list, `${list}Aggregate`, lowerFirst(name)].includes(root);
    return own && list && 'read' in rows ? [rows.read] : [];
  })[0];

function rootField(draft: Draft, schema: GraphQLSchema): { text: string; name: string } {
  const { from, pools } = draft;
  const kind = from.weighed(kinds);
  const field = from.one(
    Object.values(schema.getQueryType()!.getFields()).filter((one) => kindOf(one) === kind && !left.has(one.name)),
  );
  const named = getNamedType(field.type);
  const any = kind === 'node' || kind === 'nodes';
  const types = any ? from.some([...pools.ids.keys()], kind === 'node' ? 1 : 3) : [named.name];
  const needed = permissionOf(field.name);
  if (needed) draft.permissions.add(needed);
  const head = `${draft.alias(12)}${field.name}${argumentsOf(draft, field, types, true)}${draft.directives(5)}`;
  const levels = from.one([2, 3, 1, 2, 3, 2, 4]);
  const place = { levels: kind === 'aggregate' ? 2 : any ? levels - 1 : levels, likely: types };
  const selection = isCompositeType(named) ? ` ${selectionOf(draft, named, place)}` : '';
  return { text: head + selection, name: field.name };
}

function operation(schema: GraphQLSchema, from: Choices, pools: Pools, name: string) {
  const draft = new Draft(schema, from, pools, `F${name}`);
  const roots = Array.from({ length: from.one([1, 1, 1, 2, 2, 3]) }, () => rootField(draft, schema));
  const declared = draft.variables.length ? `(${draft.variables.map(({ declared }) => declared).join(', ')})` : '';
  const { variables, permissions, fragments } = draft;
  const text = `query ${name}${declared} { ${roots.map(({ text }) => text).join(' ')} }`;
  const parts = [text, ...fragments.map(({ text }) => text)];
  return { text: parts.join(' '), variables, permissions, roots: roots.map(({ name }) => name) };
}

/** A valid operation of the schema, at times with another beside it in its document. */
export function operationOf(schema: GraphQLSchema, from: Choices, pools: Pools): Operation {
  const { text, ...meant } = operation(schema, from, pools, 'Meant');
  const beside = from.chance(10) ? [operation(schema, from, pools, 'Beside').text] : [];
  const texts = from.chance(50) ? [text, ...beside] : [...beside, text];
  const document = mended(schema, parse(texts.join('\n')));
  return { document, ...(beside.length || from.chance(10) ? { operationName: 'Meant' } : {}), ...meant };
}
