import { createRequire } from 'node:module';
import type * as Complexity from 'graphql-query-complexity';
import {
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isEnumType,
  isListType,
  isObjectType,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { remembered } from '../core/remembered.js';
import { defaultPageSize } from '../reads/connection.js';
import { limits, notValid, tooMuch } from './limits.js';

// its ES build imports a second copy of graphql
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as typeof Complexity;

const isList = ({ type }: Complexity.ComplexityEstimatorArgs['field']) =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

/** How many rows a list that is not cut into pages is taken to have, unless its field says so. */
const unpaged = 10;

type Rows = (asked: Complexity.ComplexityEstimatorArgs) => number;

/** How many rows a field may have: those of a page, as many as it has ids, or as many as such lists are long. */
const rowsOf: Rows = ({ args, field, type }) => {
  if (field.args.some(({ name }) => name === 'first')) return Number(args['first'] ?? args['last'] ?? defaultPageSize);
  const ids = args['ids'] as unknown[] | undefined;
  if (ids || !isList(field)) return ids?.length ?? 1;
  const inPage = isObjectType(type) && 'pageInfo' in type.getFields(); // whose field has counted its rows
  return inPage ? 1 : Number(field.extensions['rows'] ?? unpaged);
};

/** How many the lists of introspection have in a schema, on average. */
const introspectedRows = remembered((schema: GraphQLSchema): Rows => {
  const types = Object.values(schema.getTypeMap());
  const fieldsOf = (type: GraphQLNamedType) => ('getFields' in type ? Object.values(type.getFields()) : []);
  const fields = types.flatMap(fieldsOf);
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  const args = fields.flatMap((field) => ('args' in field ? field.args : []));
  const lists: Readonly<Record<string, number>> = {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: fields.length / types.length,
    inputFields: fields.length / types.length,
    enumValues: values.length / types.length,
    args: args.length / fields.length,
    possibleTypes: 2,
    ofType: 0.5, // a chain that ends soon
    __type: Math.max(...types.map((type) => fieldsOf(type).length)) / (fields.length / types.length), // it may be the longest
  };
  return ({ field }) => lists[field.name] ?? 1;
});

/** A field costs one, or what it says beside; a list costs what one row costs, times the rows it may have. */
const estimate: Complexity.ComplexityEstimator = (asked) => {
  const own = Number(asked.field.extensions['cost'] ?? 1);
  return own + asked.childComplexity * Math.max(1, Math.min(rowsOf(asked), 1_000_000));
};

/** The same for introspection, of which each field costs so much; undefined for every other field. */
const estimateIntrospection =
  (rowsOf: Rows, each: number): Complexity.ComplexityEstimator =>
  (asked) => {
    const { type, field, childComplexity } = asked;
    const introspects = type.name.startsWith('__') || ['__schema', '__type'].includes(field.name);
    return introspects ? each + childComplexity * rowsOf(asked) : undefined;
  };

const standard = parse(getIntrospectionQuery({ schemaDescription: true, specifiedByUrl: true, oneOf: true }));

/** What share of what one request may cost the standard introspection query takes: tools ask a little more, or less. */
const standardShare = 0.8;

/** Prices introspection so that the standard query costs its share. */
const estimators = remembered((schema: GraphQLSchema): Complexity.ComplexityEstimator[] => {
  const rows = introspectedRows(schema);
  const units = getComplexity({ schema, query: standard, estimators: [estimateIntrospection(rows, 1)] });
  return [estimateIntrospection(rows, (standardShare * limits.cost) / units), estimate];
});

type CostedOperation = Pick<
  Parameters<typeof Complexity.getComplexity>[0],
  'schema' | 'query' | 'variables' | 'operationName'
>;

function computeCost(asked: CostedOperation): number {
  try {
    return getComplexity({ ...asked, estimators: estimators(asked.schema), maxQueryNodes: limits.fields });
  } catch (error) {
    if (/number of nodes/.test((error as Error).message))
      throw tooMuch(`more than ${limits.fields} fields`, `字段超过 ${limits.fields} 个`);
    throw notValid('An argument is');
  }
}

const costs = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

/** What of its variables an operation's cost depends on: how many rows, how many ids, whether at all. */
const weighing = (variables: Readonly<Record<string, unknown>>) =>
  JSON.stringify(
    Object.entries(variables).map(([name, value]) =>
      Array.isArray(value)
        ? [name, [value.length]] // a number is another thing: it may be an id, the only one of a list
        : [name, ['number', 'boolean'].includes(typeof value) ? value : value == null],
    ),
  );

/** What an operation costs, computed once for what it depends on; undefined where graphql is to refuse its variables. */
function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
) {
  const known = costs.get(operation) ?? new LRUCache<string, number>({ max: 100 });
  costs.set(operation, known);
  const weighed = weighing(variables);
  const found = known.get(weighed);
  if (found !== undefined) return found;
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return undefined;
  const operationName = operation.name?.value;
  const cost = computeCost({ schema, query, variables, ...(operationName ? { operationName } : {}) });
  known.set(weighed, cost);
  return cost;
}

/** Refuses an operation that costs too much, before any SQL. */
export function refuseCostly(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown>,
  most: number,
): void {
  if (!operation) return;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw notValid('A subscription is');
  const cost = costOf(schema, query, operation, variables);
  if (cost === undefined || cost <= most) return;
  const much = Number.isFinite(cost) ? Math.ceil(cost) : undefined;
  throw tooMuch(`it costs ${much ?? 'more'}, at most ${most} is allowed`, `代价为 ${much ?? '更多'}，至多 ${most}`);
}
