import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled as noCacheControl } from '@apollo/server/plugin/disabled';
import { Kind, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { BaseLogger } from 'pino';
import { requestTrace } from '../core/requestTrace.js';
import type { RequestContext } from './context.js';
import { written } from './reading.js';
import { errorFormatter } from './errors.js';
import { refuseCostly } from './cost.js';
import { limits, refuseStrange, refuseStrangeText, shapeLimits } from './limits.js';

/** Refusals after which the same request may be made again, with the status that clients and proxies know them by. */
const comeAgain = new Map([
  ['RATE_LIMITED', 429],
  ['UNAVAILABLE', 503],
]);

/** How many errors an answer has at most: whoever sends hundreds of slips mends the first. */
const mostErrors = 10;

/** The root fields that an operation asks for, as a log line names it: what a client calls it may be anything. */
const rootsOf = ({ selectionSet }: OperationDefinitionNode): string =>
  selectionSet.selections
    .slice(0, 5)
    .map((one) => (one.kind === Kind.FIELD ? one.name.value : '…'))
    .join(' ');

/** Asks of each operation, once parsed and before any SQL, whether it may run at all. */
const guard = (schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request, contextValue: { viewer } }) => {
      const trace = requestTrace.getStore();
      if (trace && operation) trace.operation = rootsOf(operation);
      refuseStrange(request.variables ?? {});
      refuseStrangeText(document);
      const most = viewer?.kind === 'SERVICE' ? limits.serviceCost : limits.cost;
      refuseCostly(schema, document, operation, request.variables ?? {}, most);
    },
    // GraphQL over HTTP: as application/json the answer to a well-formed request has status 200, whatever it says
    willSendResponse: async ({ request, response: { http, body } }) => {
      if (body.kind !== 'single') return;
      const { errors = [], data } = body.singleResult;
      if (errors.length > mostErrors) body.singleResult.errors = errors.slice(0, mostErrors);
      const codeOf = ({ extensions }: (typeof errors)[number]) => String(extensions?.['code']);
      const busy = errors.find((error) => comeAgain.has(codeOf(error)));
      if (busy) http.headers.set('retry-after', String(busy.extensions?.['retryAfter'] ?? 1));
      if (busy && !data) http.status = comeAgain.get(codeOf(busy))!;
      http.headers.set('cache-control', 'no-store');
      const legacy = !/application\/graphql-response\+json/.test(request.http?.headers.get('accept') ?? '');
      const wellFormed = errors.every((error) => codeOf(error) !== 'BAD_REQUEST');
      if (http.status === 400 && legacy && wellFormed) http.status = 200;
    },
  }),
});

/** Apollo Server over a schema: the GraphQL of the platform, whatever brings the requests. */
export const apolloServer = (
  schema: GraphQLSchema,
  logger: Pick<BaseLogger, 'debug' | 'info' | 'warn' | 'error'>,
  plugins: ApolloServerPlugin<RequestContext>[] = [],
) =>
  new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    csrfPrevention: { requestHeaders: ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'] },
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [shapeLimits],
    logger,
    stringifyResult: written,
    formatError: errorFormatter((error, requestId) => logger.error({ err: error, requestId }, 'a fault of ours')),
    plugins: [noCacheControl(), guard(schema), ...plugins], // it would look at every field
  });
