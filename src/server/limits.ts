import {
  GraphQLError,
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Text } from '../core/text.js';

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

/** More than one request may ask for. */
export function tooMuch(en: string, zh: string) {
  const means: Text = { en: `The query asks for too much at once: ${en}.`, zh: `单次查询内容过多：${zh}。` };
  return new GraphQLError(means.en, { extensions: { code: 'QUERY_TOO_COMPLEX', means, http } });
}

/** What no honest client sends. */
export const notValid = (what: string) =>
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
  const inIntrospection = () => context.getParentType()?.name.startsWith('__') === true;
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
      // under other names the lists of introspection multiply, and no tool needs them
      if (alias && inIntrospection()) context.reportError(tooMuch('aliases in introspection', '内省查询中的别名'));
      if (alias && (aliases += 1) === limits.aliases + 1)
        context.reportError(tooMuch(`more than ${limits.aliases} aliases`, `别名超过 ${limits.aliases} 个`));
    },
  };
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
