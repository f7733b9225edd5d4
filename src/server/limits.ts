import { createRequire } from 'node:module';
import type * as Complexity from 'graphql-query-complexity';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Text } from '../core/text.js';
import { defaultPageSize } from '../reads/connection.js';

// its ES build imports a second copy of graphql
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as typeof Complexity;

/** What one request may ask for. */
export const limits = {
  bodyBytes: 1_000_000,
  tokens: 4_000,
  depth: 14,
  aliases: 60,
  rootFields: 30,
  cost: 25_000,
  /** What one of a service account may cost: reports are fetched many rows at once. */
  serviceCost: 500_000,
  /** Fields of the operation, those of a fragment as often as it is spread. */
  fields: 10_000,
  /** Filters may nest so deep, and hold so many conditions. */
  inputDepth: 12,
  inputValues: 5_000,
} as const;

const http = { status: 400 };

function tooMuch(en: string, zh: string) {
  const means: Text = { en: `The query asks for too much at once: ${en}.`, zh: `单次查询内容过多：${zh}。` };
  return new GraphQLError(means.en, { extensions: { code: 'QUERY_TOO_COMPLEX', means, http } });
}

const notValid = (what: string) =>
  new GraphQLError(`${what} not valid.`, { extensions: { code: 'BAD_USER_INPUT', http } });

/** How deep a document goes, fragments followed; a cycle is refused by graphql's own rules. */
function depthOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  const known = new Map<SelectionSetNode, number>();
  const depth = (set: SelectionSetNode | undefined, above: ReadonlySet<SelectionSetNode>): number => {
    if (!set || above.has(set)) return 0;
    const found = known.get(set);
    if (found !== undefined) return found;
    const inside = new Set([...above, set]);
    const deepest = Math.max(
      0,
      ...set.selections.map((node) => {
        if (node.kind === Kind.FIELD) return 1 + depth(node.selectionSet, inside);
        return depth(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value), inside);
      }),
    );
    known.set(set, deepest);
    return deepest;
  };
  return Math.max(
    0,
    ...document.definitions.map((node) =>
      'selectionSet' in node && node.kind === Kind.OPERATION_DEFINITION ? depth(node.selectionSet, new Set()) : 0,
    ),
  );
}

const isIntrospection = ({ name }: FieldNode) => name.value.startsWith('__');

/** Refuses documents that are too deep, or repeat fields under too many names; introspection may go deeper. */
export function shapeLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let nested = 0;
  const nesting = {
    enter: () => {
      nested += 1;
      if (nested === limits.inputDepth + 1)
        context.reportError(
          tooMuch(`values of more than ${limits.inputDepth} levels`, `参数值超过 ${limits.inputDepth} 层`),
        );
    },
    leave: () => void (nested -= 1),
  };
  return {
    ListValue: nesting,
    ObjectValue: nesting,
    Document(document) {
      const plain = visit(document, { Field: (node) => (isIntrospection(node) ? null : undefined) });
      if (depthOf(plain) > limits.depth)
        context.reportError(tooMuch(`more than ${limits.depth} levels`, `超过 ${limits.depth} 层`));
      if (depthOf(document) > 2 * limits.depth) context.reportError(tooMuch('introspection too deep', '内省层次过深'));
    },
    OperationDefinition({ selectionSet }) {
      if (selectionSet.selections.length > limits.rootFields)
        context.reportError(
          tooMuch(`more than ${limits.rootFields} root fields`, `根字段超过 ${limits.rootFields} 个`),
        );
    },
    Field({ alias }) {
      if (alias && (aliases += 1) === limits.aliases + 1)
        context.reportError(tooMuch(`more than ${limits.aliases} aliases`, `别名超过 ${limits.aliases} 个`));
    },
  };
}

/** A field costs one, or what it says beside; a list costs what one row costs, times the rows it may have. */
const estimate: Complexity.ComplexityEstimator = ({ args, childComplexity, field }) => {
  const pages = field.args.some(({ name }) => name === 'first');
  const ids = args['ids'] as unknown[] | undefined;
  const rows = pages ? Number(args['first'] ?? args['last'] ?? defaultPageSize) : (ids?.length ?? 1);
  const own = Number(field.extensions['cost'] ?? 1);
  return own + childComplexity * Math.max(1, Math.min(rows, 1_000_000));
};

type CostedOperation = Pick<
  Parameters<typeof Complexity.getComplexity>[0],
  'schema' | 'query' | 'variables' | 'operationName'
>;

function computeCost(asked: CostedOperation): number {
  try {
    return getComplexity({ ...asked, estimators: [estimate], maxQueryNodes: limits.fields });
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

/** Refuses variables that no honest client sends: too deep, too many, or with characters that text cannot hold. */
export function refuseStrange(variables: unknown): void {
  let values = 0;
  const look = (value: unknown, depth: number): void => {
    values += 1;
    const strange =
      depth > limits.inputDepth ||
      values > limits.inputValues ||
      (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()));
    if (strange) throw notValid('The variables are');
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      look(key, depth);
      look(inner, depth + 1);
    }
  };
  look(variables, 0);
}

const plain = new WeakSet<DocumentNode>();

/** The same for values written into the document itself, looked at once. */
export function refuseStrangeText(document: DocumentNode): void {
  if (plain.has(document)) return;
  visit(document, { StringValue: ({ value }) => refuseStrange(value) });
  plain.add(document);
}
