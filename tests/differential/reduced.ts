import { parse, print, validate, visit, type ASTNode, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Parts that a document may lack, and still be one. */
const removable = [
  'Field',
  'InlineFragment',
  'FragmentSpread',
  'Argument',
  'Directive',
  'ObjectField',
  'OperationDefinition',
];

const partsOf = (document: DocumentNode): ASTNode[] => {
  const parts: ASTNode[] = [];
  visit(document, { enter: (node) => void (removable.includes(node.kind) && parts.push(node)) });
  return parts;
};

const namesIn = (document: DocumentNode, kind: 'Variable' | 'FragmentSpread') => {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    [kind]: ({ name }: { name: { value: string } }) => void names.add(name.value),
  });
  return names;
};

/** The document without the fragments that nothing in it spreads, and without those that only they spread. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = namesIn(document, 'FragmentSpread');
  const left: DocumentNode = visit(document, {
    FragmentDefinition: ({ name }) => (used.has(name.value) ? undefined : null),
  });
  return left.definitions.length < document.definitions.length ? withoutUnused(left) : left;
}

/** The document without one of its parts, and without the variables and fragments that nothing then uses. */
function without(document: DocumentNode, part: ASTNode): DocumentNode {
  const left = withoutUnused(visit(document, { enter: (node) => (node === part ? null : undefined) }));
  const variables = namesIn(left, 'Variable');
  return visit(left, { VariableDefinition: ({ variable }) => (variables.has(variable.name.value) ? undefined : null) });
}

/** Whether something is left wherever something must be. */
function isWhole(document: DocumentNode): boolean {
  let whole = document.definitions.length > 0;
  visit(document, { SelectionSet: ({ selections }) => void (whole &&= selections.length > 0) });
  return whole;
}

/**
 * A smaller valid document that still fails, found by leaving out whatever is not needed for that: large parts first,
 * as long as it lasts.
 */
export async function reduced(
  schema: GraphQLSchema,
  text: string,
  fails: (document: string) => Promise<boolean>,
  attempts = 600,
): Promise<string> {
  let document = parse(text, { noLocation: true });
  let left = attempts;
  for (let at = 0; left > 0 && at < partsOf(document).length;) {
    const smaller = without(document, partsOf(document)[at]!);
    const valid = isWhole(smaller) && validate(schema, smaller).length === 0;
    if (valid) left -= 1;
    if (valid && (await fails(print(smaller)))) document = smaller;
    else at += 1;
  }
  return print(document);
}
