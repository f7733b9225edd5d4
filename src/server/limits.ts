import { createRequire } from 'node:module';
import type * as Complexity from 'graphql-query-complexity';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
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
  /** Filters may nest so deep, and hold so many conditions. */
  inputDepth: 12,
  inputValues: 5_000,
} as const;

const tooMuch = (what: string) =>
  new GraphQLError(`The query asks for too much at once: ${what}.`, { extensions: { code: 'QUERY_TOO_COMPLEX' } });

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
  return {
    Document(document) {
      const plain = visit(document, { Field: (node) => (isIntrospection(node) ? null : undefined) });
      if (depthOf(plain) > limits.depth) context.reportError(tooMuch(`more than ${limits.depth} levels`));
      if (depthOf(document) > 2 * limits.depth) context.reportError(tooMuch('introspection too deep'));
    },
    OperationDefinition({ selectionSet }) {
      if (selectionSet.selections.length > limits.rootFields)
        context.reportError(tooMuch(`more than ${limits.rootFields} root fields`));
    },
    Field({ alias }) {
      if (alias && (aliases += 1) === limits.aliases + 1)
        context.reportError(tooMuch(`more than ${limits.aliases} aliases`));
    },
  };
}

/** A field costs one; a list costs what one row costs, times the rows it may have. */
const estimate: Complexity.ComplexityEstimator = ({ args, childComplexity, field }) => {
  const pages = field.args.some(({ name }) => name === 'first');
  const ids = args['ids'] as unknown[] | undefined;
  const rows = pages ? Number(args['first'] ?? args['last'] ?? defaultPageSize) : (ids?.length ?? 1);
  return 1 + childComplexity * Math.max(1, Math.min(rows, 1_000_000));
};

/** Refuses an operation that costs too much, before any SQL. */
export function refuseCostly(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): void {
  const operation = getOperationAST(query, operationName);
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (errors) throw new GraphQLError(errors[0]!.message, { extensions: { code: 'BAD_USER_INPUT' } });
  const named = operationName ? { operationName } : {};
  const cost = getComplexity({ schema, query, variables, estimators: [estimate], maxQueryNodes: Infinity, ...named });
  if (!(cost <= limits.cost))
    throw tooMuch(`it costs ${Number.isFinite(cost) ? Math.ceil(cost) : 'more'}, at most ${limits.cost} is allowed`);
}

/** Refuses variables that no honest client sends: too deep, too many, or with characters that text cannot hold. */
export function refuseStrange(variables: unknown): void {
  let values = 0;
  const look = (value: unknown, depth: number): void => {
    values += 1;
    const strange =
      depth > limits.inputDepth || values > limits.inputValues || (typeof value === 'string' && value.includes('\0'));
    if (strange) throw new GraphQLError('The variables are not valid.', { extensions: { code: 'BAD_USER_INPUT' } });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      look(key, depth);
      look(inner, depth + 1);
    }
  };
  look(variables, 0);
}

/** The same for values written into the document itself. */
export function refuseStrangeText(document: DocumentNode): void {
  visit(document, { StringValue: ({ value }) => refuseStrange(value) });
}
