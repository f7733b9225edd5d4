import { unwrapResolverError } from '@apollo/server/errors';
import { DriverException, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Kind, type ASTNode, type GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { ValidationError } from 'class-validator';
import { requestTrace, type RequestTrace } from '../core/requestTrace.js';
import { badInput, Refusal, shownBlocker, type RefusalCode } from '../core/refusal.js';
import type { Locale, Text } from '../core/text.js';
import { messages } from '../messages/index.js';

const unknown: RequestTrace = { locale: 'en', requestId: 'none', statements: 0 };

/** Apollo's own refusals. */
const own = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const longest = 500;
const values: readonly string[] = [Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.LIST, Kind.OBJECT];

/** The words of Apollo and graphql: they may name what the document names, but say no value and no text of it. */
function ownWords(message: string, { nodes }: { nodes?: readonly ASTNode[] | undefined }, locale: Locale): string {
  const kept = /^Field "[\w.]+" (?:of required type|is not defined)/.test(message);
  if (!kept && nodes?.some(({ kind }) => values.includes(kind))) return messages[locale].BAD_USER_INPUT;
  const said = message
    .replace(/\b(Name|Int|Float|String|BlockString) ".*/s, '$1.')
    .replace(/^(Unknown operation) named ".*/s, '$1.');
  return said.length > longest ? `${said.slice(0, longest)}…` : said;
}

/** A field of an input that was refused: its path, the names of the checks, and the clause that bounds it. */
interface RefusedField {
  readonly path: string;
  readonly checks: readonly string[];
  readonly clause?: string;
}

/** The fields that an input's checks refused; never their values. */
const refusedFields = (errors: readonly ValidationError[], above = ''): RefusedField[] =>
  errors.flatMap(({ property, constraints, contexts = {}, children = [] }) => [
    ...(constraints
      ? [{ path: above + property, checks: Object.keys(constraints), ...(Object.values(contexts)[0] as object) }]
      : []),
    ...refusedFields(children, `${above}${property}.`),
  ]);

function shown(
  code: RefusalCode | 'INTERNAL',
  { locale, requestId, refused }: RequestTrace,
  message?: string,
  extensions: object = {},
) {
  refused?.push(code);
  return { message: message ?? messages[locale][code], extensions: { code, ...extensions, requestId } };
}

function refusal({ code, detail }: Refusal, trace: RequestTrace) {
  const { permission, clause, blockers, means, field, retryAfter } = detail;
  if (code === 'NOT_FOUND') return shown(code, trace);
  const said = blockers?.map((blocker) => shownBlocker(blocker, trace.locale));
  const message = said ? said.map(({ message }) => message).join(' ') : means?.[trace.locale];
  return shown(code, trace, message, {
    ...(permission ? { permission } : {}),
    ...(clause ? { clause } : {}),
    ...(said ? { blockers: said } : {}),
    ...(retryAfter ? { retryAfter } : {}),
    ...(field ? { fields: [{ path: field, checks: ['meaning'], ...(clause ? { clause } : {}) }] } : {}),
  });
}

const connectionLost = /^(08|57P|53)/;
/** What the driver says, without a code, of a connection that broke or never came to be. */
const connectionBroke = /^(Connection terminated|Client (has encountered|was closed)|timeout exceeded when trying)/;

/** A refusal that the database made: a value that must be unique, two who wait for one another, what takes too long, a sum that is too large, no database there. */
function fromDatabase(error: unknown): Refusal | undefined {
  if (error instanceof UniqueConstraintViolationException) return new Refusal('CONFLICT');
  const code = (error as { code?: unknown } | null)?.code;
  if (code === '23505' || code === '40P01') return new Refusal('CONFLICT');
  if (code === '22003') return badInput('A number is larger than can be kept.', '数值超出可存储的范围。');
  if (code === '57014') return new Refusal('TIMED_OUT');
  if (typeof code === 'string' && (connectionLost.test(code) || /^E(CONN|PIPE|TIMEDOUT)/.test(code)))
    return new Refusal('UNAVAILABLE');
  if (code === undefined && error instanceof Error && connectionBroke.test(error.message))
    return new Refusal('UNAVAILABLE');
  return error instanceof DriverException ? fromDatabase({ code: error.code }) : undefined;
}

/** The refusal that an error is, or stands for. */
export const refusalIn = (error: unknown): Refusal | undefined =>
  error instanceof Refusal ? error : fromDatabase(error);

/** A refusal as the client may hear it. */
export const refusalShown = (said: Refusal) => refusal(said, requestTrace.getStore() ?? unknown);

/** What is said of a query that asks for too much; Apollo wraps what its validation finds. */
function tooComplex(error: unknown): Text | undefined {
  const { extensions, originalError } = (error ?? {}) as Partial<GraphQLError>;
  if (extensions?.['code'] === 'QUERY_TOO_COMPLEX') return extensions['means'] as Text;
  return originalError && tooComplex(originalError);
}

/** Whether Apollo refused the request as malformed, under no code of its own. */
const refusedByApollo = (error: unknown) => {
  const { http } = ((error as GraphQLError | undefined)?.extensions ?? {}) as { http?: { status?: number } };
  return http?.status !== undefined && http.status >= 400 && http.status < 500;
};

/** Says an error as the client may hear it; `report` hears of those that are our fault. */
export function errorFormatter(report: (error: unknown, requestId: string) => void) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const trace = requestTrace.getStore() ?? unknown;
    const { path, locations } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const error = unwrapResolverError(thrown);
    const said = refusalIn(error) ?? refusalIn((thrown as GraphQLError).originalError); // of making the context
    if (said) return { ...refusal(said, trace), ...place };
    if (error instanceof ArgumentValidationError) {
      const fields = refusedFields((error.extensions as { validationErrors: ValidationError[] }).validationErrors);
      return { ...shown('BAD_USER_INPUT', trace, undefined, { fields }), ...place };
    }
    const costly = tooComplex(thrown);
    if (costly) return { ...shown('QUERY_TOO_COMPLEX', trace, costly[trace.locale]), ...place };
    const code = String(formatted.extensions?.['code'] ?? '');
    if (own.has(code)) {
      trace.refused?.push(code);
      return {
        message: ownWords(formatted.message, thrown as GraphQLError, trace.locale),
        ...place,
        extensions: { code, requestId: trace.requestId },
      };
    }
    if (code === 'BAD_USER_INPUT' || refusedByApollo(error))
      return { ...shown('BAD_USER_INPUT', trace, undefined, inputPlace(formatted.message)), ...place };
    report(error, trace.requestId);
    return { ...shown('INTERNAL', trace), ...place };
  };
}

/** Where in its variables an input was refused: the path that graphql names, without the value that it echoes. */
function inputPlace(message: string): object {
  const [, variable] = /^Variable "\$(\w{1,80})"/.exec(message) ?? [];
  if (!variable) return {};
  const [, at] = new RegExp(` at "(${variable}[.[][\\w.[\\]]{1,200})"; `).exec(message) ?? [];
  return { fields: [{ path: at ?? variable, checks: ['type'] }] };
}

const statuses: Readonly<Record<RefusalCode | 'INTERNAL', number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  STEP_BLOCKED: 409,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  TIMED_OUT: 504,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

const malformed = badInput('The request is malformed.', '请求格式有误。');
const tooLarge = badInput('The request is too large.', '请求过大。');

/** A refusal of the HTTP server itself, such as of a body that is no JSON, in words that do not echo it. */
function fromServer(error: unknown): { said: Refusal; status: number } | undefined {
  const { statusCode: status } = error as { statusCode?: number };
  const refused = status && status >= 400 && status < 500; // Fastify's own, and what serves files says so too
  if (!refused) return undefined;
  return { said: status === 413 ? tooLarge : malformed, status: status === 403 ? 400 : status }; // a path that climbs
}

/**
 * Answers a refusal outside of GraphQL with its HTTP status and the same body as `extensions`; to a request that never
 * came as far as GraphQL, as GraphQL would.
 */
export async function refusalReply(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { said = refusalIn(error), status } = fromServer(error) ?? {};
  const trace = requestTrace.getStore() ?? { ...unknown, requestId: request.id };
  if (!said) request.log.error({ err: error, requestId: request.id }, 'a fault of ours');
  const { message, extensions } = said ? refusal(said, trace) : shown('INTERNAL', trace);
  if (said?.detail.retryAfter) void reply.header('retry-after', said.detail.retryAfter);
  void reply.code(status ?? statuses[extensions.code]).header('x-request-id', request.id);
  void reply.type('application/json; charset=utf-8').removeHeader('content-disposition').removeHeader('etag');
  if (request.routeOptions.url === '/graphql') return reply.send({ errors: [{ message, extensions }] });
  return reply.send({ message, ...extensions });
}

/** An error as the log keeps it: where it arose, not what it says, for a database's words hold the values written. */
export function fault(error: Error & { code?: unknown; constraint?: unknown; table?: unknown }) {
  const { name, code, constraint, table, stack = '' } = error;
  return {
    type: name,
    message: String(code ?? name),
    code,
    constraint,
    table,
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
}
