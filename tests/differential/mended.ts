import {
  OverlappingFieldsCanBeMergedRule,
  print,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

const mostRounds = 20;

/** The document with other names for fields that could not be merged with others of their name. */
export function mended(schema: GraphQLSchema, document: DocumentNode): string {
  let found = document;
  let mends = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const errors = validate(schema, found, [OverlappingFieldsCanBeMergedRule]);
    if (!errors.length) break;
    const wrong = new Set(errors.map(({ nodes }): ASTNode => nodes!.at(-1)!));
    const renamed = () => ({ kind: 'Name', value: `other${(mends += 1)}` }) as never;
    found = visit(found, { Field: (node) => (wrong.has(node) ? { ...node, alias: renamed() } : undefined) });
  }
  return print(found);
}
