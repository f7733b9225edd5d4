import { globSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Reply, Send } from '../../demo/client.js';

/** Documents that were answered without errors, and whether each time from a plan. */
export type Ways = Map<string, boolean>;

interface Told extends Reply {
  readonly extensions?: { readonly reads?: { readonly planned: boolean } };
}

/** Brings requests to a server, and notes which way each document was answered. */
export const noting =
  (send: Send, ways: Ways): Send =>
  async (request) => {
    const answer = await send(request);
    const said = (await answer.json()) as Told;
    const { query } = request.body as { query?: string };
    const planned = said.extensions?.reads?.planned;
    if (query && !said.errors && planned !== undefined) ways.set(query, planned && ways.get(query) !== false);
    return { status: answer.status, json: async () => said };
  };

/** The queries without variables that stand in the tests and fit the schema. */
export function queriesOfTests(): Set<string> {
  const schema = buildSchema(readFileSync('src/schema/schema.graphql', 'utf8'));
  const texts = globSync('tests/**/*.ts').flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    return [...source.matchAll(/(['`])((?:query\b[^'`($]*)?\{[^'`$]*\})\s*\1/g)].map(([, , text]) => text!);
  });
  return new Set(
    texts.filter((text) => {
      try {
        return validate(schema, parse(text)).length === 0;
      } catch {
        return false;
      }
    }),
  );
}

/** Whether a document asks for rows, of whatever entity. */
export function asksRows(text: string, schema: GraphQLSchema): boolean {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: undefined };
  return parse(text)
    .definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
    .some(({ operation, selectionSet }) =>
      selectionSet.selections.some(
        (node) => node.kind !== Kind.FIELD || roots[operation]?.getFields()[node.name.value]?.extensions['reads'],
      ),
    );
}

/** Of the documents that ask for rows, which part was answered from plans, and which were not; the others are aside. */
export function shareOf(ways: Ways, schema: GraphQLSchema) {
  const reads = [...ways].filter(([text]) => asksRows(text, schema));
  const byLevel = reads.filter(([, planned]) => !planned).map(([text]) => text);
  return { share: 1 - byLevel.length / reads.length, byLevel, asked: reads.length, aside: ways.size - reads.length };
}
