import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { execute, Kind, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { requestTrace } from '../core/requestTrace.js';
import { sha256 } from '../core/sha256.js';
import { printed } from '../schema/printed.js';
import { compressed, type Kept } from './compressed.js';
import type { RequestContext } from './context.js';
import { Written, type Requested } from './reading.js';

/** How much of answers is kept: tools differ in a few words, so it is seldom more than one or two. */
const mostCharacters = 16_000_000;

const schemaFields = new Set(['__schema', '__type']);

/** Whether an operation asks for nothing but the schema, and always for the same. */
const asksForSchema = ({ operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode) =>
  operation === 'query' &&
  !variableDefinitions.length &&
  selectionSet.selections.every((node) => node.kind === Kind.FIELD && schemaFields.has(node.name.value));

/** Caches the answers to introspection, which are the same for all: written once, and compressed once. */
export function introspection(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const known = new LRUCache<string, Kept>({ maxSize: mostCharacters, sizeCalculation: ({ text }) => text.length });
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, operationName, queryHash }: Requested) => {
        if (!operation || !asksForSchema(operation)) return null;
        const key = `${queryHash} ${operationName}`;
        const before = known.get(key);
        if (before) return fromMemory(before);
        const { data, errors } = await execute({ schema, document, operationName });
        if (errors) return null;
        const kept: Kept = { text: `{"data":${JSON.stringify(data)}}\n` };
        known.set(key, kept);
        return fromMemory(kept);
      },
    }),
  };
}

function fromMemory(kept: Kept) {
  requestTrace.getStore()!.kept = kept;
  const data = new Written(kept.text.slice('{"data":'.length, -2));
  return { http: { headers: new HeaderMap() }, body: { kind: 'single' as const, singleResult: { data } } };
}

/** Whether a client has what this ETag is of; proxies that compress by themselves make it a weak one. */
const matches = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

const tagged = (text: string) => ({ text, etag: `"${sha256(text)}"` });

/** Sends what is kept compressed, and serves the schema itself: `GET /schema.graphql`, with its ETag. */
export function schemaRoutes(app: FastifyInstance, schema: GraphQLSchema): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const kept = requestTrace.getStore()?.kept;
    return kept && reply.statusCode === 200 ? compressed(kept, request, reply) : payload;
  });
  let print: (Kept & { readonly etag: string }) | undefined;
  app.get('/schema.graphql', async (request, reply) => {
    print ??= tagged(printed(schema));
    const { etag } = print;
    void reply.headers({ etag, 'cache-control': 'no-cache' }).type('application/graphql; charset=utf-8');
    if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.send(await compressed(print, request, reply));
  });
}
