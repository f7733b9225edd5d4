import { createRequire } from 'node:module';
import type * as Complexity from 'graphql-query-complexity';
import {
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { remembered } from '../core/remembered.js';
import { defaultPageSize } from '../reads/connection.js';
import { introspected, type Introspecting } from './introspected.js';
import { limits, notValid, tooMuch } from './limits.js';

// its ES build imports a second copy of graphql
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as typeof Complexity;

const isList = ({ type }: Complexity.ComplexityEstimatorArgs['field']) =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

/** How many rows a list that is not cut into pages is taken to have, unless its field says so. */
const unpaged = 10;

type Rows = (asked: Complexity.ComplexityEstimatorArgs) => number;

/** How many rows a field may have: those of a page, as many as it has ids, or as many as such lists are long. */
const rowsOf: Rows = ({ args, field }) => {
  if (field.args.some(({ name }) => name === 'first')) return Number(args['first'] ?? args['last'] ?? defaultPageSize);
  const ids = args['ids'] as unknown[] | undefined;
  if (ids || !isList(field)) return ids?.length ?? 1;
  const inPage = ['edges', 'nodes'].includes(field.name); // of what has counted its rows
  return inPage ? 1 : Number(field.extensions['rows'] ?? unpaged);
};

/** A field costs one, or what it says beside; a list costs what one row costs, times the rows it may have. */
const estimate: Complexity.ComplexityEstimator = (asked) => {
  const own = Number(asked.field.extensions['cost'] ?? 1);
  return own + asked.childComplexity * Math.max(1, Math.min(rowsOf(asked), 1_000_000));
};

const introspects = ({ type, field }: Complexity.ComplexityEstimatorArgs) =>
  type.name.startsWith('__') || ['__schema', '__type'].includes(field.name);

/** Introspection is counted value by value, and beside it costs nothing. */
const estimators: Complexity.ComplexityEstimator[] = [(asked) => (introspects(asked) ? 0 : undefined), estimate];

const standard = parse(getIntrospectionQuery({ schemaDescription: true, specifiedByUrl: true, oneOf: true }));

/** What share of what one request may cost the standard introspection query takes: tools ask a little more, or less. */
const standardShare = 0.8;

/** What a value of introspection costs, so that the standard query costs its share. */
const valueCost = remembered((schema: GraphQLSchema): number => {
  const values = introspected(
    { schema, document: standard, operation: operationIn(standard), variables: {} },
    Infinity,
  );
  return (standardShare * limits.cost) / values;
});

const operationIn = ({ definitions }: DocumentNode) =>
  definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!;

/** What an operation costs; infinitely much where its introspection is more than anybody may ask for: it is no report. */
function computeCost(asked: Introspecting): number {
  const { schema, document: query, operation, variables } = asked;
  const named = operation.name ? { operationName: operation.name.value } : {};
  const each = valueCost(schema);
  try {
    const cost = getComplexity({ schema, query, variables, ...named, estimators, maxQueryNodes: limits.fields });
    return cost + each * introspected(asked, limits.cost / each);
  } catch (error) {
    if (/number of nodes/.test((error as Error).message))
      throw tooMuch(`more than ${limits.fields} fields`, `字段超过 ${limits.fields} 个`);
    throw notValid('An argument is');
  }
}

const costs = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

/** What of its variables an operation's cost depends on: how many rows, how many ids, of which type, whether at all. */
const weighing = (schema: GraphQLSchema, variables: Readonly<Record<string, unknown>>) =>
  JSON.stringify(
    Object.entries(variables).map(([name, value]) => {
      if (Array.isArray(value)) return [name, [value.length]]; // a number is another thing: it may be an id, the only one of a list
      const told = ['number', 'boolean'].includes(typeof value) || (typeof value === 'string' && schema.getType(value));
      return [name, told ? value : value == null];
    }),
  );

/** What an operation costs, computed once for what it depends on; undefined where graphql is to refuse its variables. */
function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
) {
  const known = costs.get(operation) ?? new LRUCache<string, number>({ max: 100 });
  costs.set(operation, known);
  const weighed = weighing(schema, variables);
  const found = known.get(weighed);
  if (found !== undefined) return found;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return undefined;
  const cost = computeCost({ schema, document, operation, variables: coerced });
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
