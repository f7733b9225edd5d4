import {
  OverlappingFieldsCanBeMergedRule,
  print,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

const mostMends = 40;

/** The document with other names for fields that could not be merged with others of their name. */
export function mended(schema: GraphQLSchema, document: DocumentNode): string {
  let found = document;
  for (let mend = 1; mend <= mostMends; mend += 1) {
    const [error] = validate(schema, found, [OverlappingFieldsCanBeMergedRule]);
    const wrong = error?.nodes?.at(-1);
    if (!wrong) break;
    const value = `other${mend}`;
    found = visit(found, {
      Field: (node) => (node === wrong ? { ...node, alias: { kind: 'Name', value } as never } : undefined),
    });
  }
  return print(found);
}
