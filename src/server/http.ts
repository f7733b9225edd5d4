import type { MikroORM } from '@mikro-orm/postgresql';
import cors from '@fastify/cors';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import { requestTrace } from '../core/requestTrace.js';
import type { Backlog } from '../jobs/heartbeat.js';
import { cursorKeyOf } from '../services/access/platform.js';
import { fileStore } from '../services/files/store.js';
import { apolloServer } from './apollo.js';
import { contextMakers, localeOf, requestIdOf, type RequestContext } from './context.js';
import { fault, refusalReply } from './errors.js';
import { exportRoutes } from './exports.js';
import { drainOf, type Drain } from './drain.js';
import { fileRoutes } from './files.js';
import { introspection, schemaRoutes } from './introspection.js';
import { limits } from './limits.js';
import { metrics } from './metrics.js';
import { playground, type DemoAccount } from './playground.js';
import { plannerOn, poolOf, reading } from './reading.js';
import { guardedSchema } from './schema.js';
import { Sessions } from './sessions.js';
import { traces } from './traces.js';
import { closeSilent } from './silence.js';
import { unknownPaths } from './unknownPaths.js';

/** What is asked of the database over a connection that no request can hold. */
export interface Beside {
  /** Whether it is there. */
  readonly answers: () => Promise<boolean>;
  /** Has it cancel what one of its processes works on. */
  readonly cancel: (process: number) => Promise<unknown>;
}

export interface HttpOptions {
  readonly orm: MikroORM;
  /** The same over connections of its own, by which is found out who asks, and strangers sign in, however many wait. */
  readonly identity: MikroORM;
  readonly logLevel: string;
  readonly trustProxy?: string[] | undefined;
  /** How long a connection may say nothing before it is closed. */
  readonly silentSeconds?: number | undefined;
  /** Whose pages, of other origins, may use the API in a browser. */
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly filesDir: string;
  readonly maxFileBytes: number;
  readonly auditKey?: string | undefined;
  /** Whether mail is sent. */
  readonly mails?: boolean | undefined;
  /** How the jobs stand. */
  readonly backlog: () => Backlog | undefined;
  readonly beside: Beside;
  /** Whether queries are answered from plans; level by level otherwise, as what no plan can express always is. */
  readonly plans?: boolean | undefined;
  /** Whether answers tell how they were read. */
  readonly tellReads?: boolean | undefined;
  /** What whoever reads the metrics must bear; without it, programs on this machine only. */
  readonly metricsToken?: string | undefined;
  readonly demoAccounts?: readonly DemoAccount[] | undefined;
}

const allowedHeaders = [
  'authorization',
  'content-type',
  'accept-language',
  'x-request-id',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];
const exposedHeaders = ['x-request-id', 'retry-after', 'x-row-count', 'repr-digest', 'content-disposition'];

/** Whether somebody opened the address of the API in a browser. */
const wantsPage = ({ method, headers, query }: FastifyRequest) =>
  method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '') && !(query as { query?: unknown }).query;

interface HttpServer {
  readonly app: FastifyInstance;
  readonly drain: Drain;
}

/** The platform over HTTP: `/graphql`, `/files`, `/playground`, `/livez`, `/readyz` and `/metrics`. Not listening yet. */
export async function httpServer(options: HttpOptions): Promise<HttpServer> {
  const { orm, identity, backlog, beside, logLevel, trustProxy, demoAccounts, filesDir, maxFileBytes, auditKey } =
    options;
  const {
    allowedOrigins = [],
    silentSeconds = 60,
    mails = false,
    plans = true,
    tellReads = false,
    metricsToken,
  } = options;
  const app = fastify({
    bodyLimit: limits.bodyBytes,
    logger: { level: logLevel, serializers: { err: fault } },
    trustProxy: trustProxy ?? false,
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    requestTimeout: 300_000, // a request that never ends would hold its connection for good
    frameworkErrors: (error, request, reply) => void refusalReply(error, request, reply),
  });
  const drain = drainOf(app);
  closeSilent(app.server, silentSeconds);
  app.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    const left = new AbortController();
    reply.raw.once('close', () => reply.raw.writableFinished || left.abort());
    const gone = { signal: left.signal, cancel: beside.cancel };
    const locale = localeOf(request.headers['accept-language']);
    const trace = { locale, requestId: request.id, statements: 0, refused: [], gone };
    traces.set(request, trace);
    requestTrace.run(trace, next);
  });
  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    const { id, method, routeOptions, ip } = request;
    const { operation, account, refused = [] } = traces.get(request) ?? {};
    const asked = { requestId: id, method, route: routeOptions.url, operation, account, address: ip };
    const answer = { statusCode, codes: refused.length ? refused : undefined, ms: Math.round(elapsedTime) };
    app.log.info({ ...asked, ...answer }, 'answered');
  });

  app.setErrorHandler(refusalReply);
  unknownPaths(app);
  if (allowedOrigins.length)
    await app.register(cors, { origin: [...allowedOrigins], allowedHeaders, exposedHeaders, maxAge: 600 });

  const answered = { planned: 0, byLevel: 0 };
  app.get('/livez', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = !drain.isDraining() && (await beside.answers());
    const jobs = backlog();
    return reply.code(ready ? 200 : 503).send({ ready, ...(jobs ? { jobs } : {}) });
  });

  const keys = { cursorKey: await cursorKeyOf(orm.em.fork()), auditKey, mails };
  const sessions = new Sessions(identity.em.fork());
  const { contextOf, presuming } = contextMakers({ orm, identity }, sessions, keys);
  const schema = await guardedSchema();
  const planning = {
    schema,
    sessions,
    planner: plans ? await plannerOn(orm, schema, keys.cursorKey, app.log) : undefined,
  };
  const apollo = apolloServer(schema, app.log, [
    introspection(schema),
    reading({ ...planning, answered, tell: tellReads }),
  ]);
  await apollo.start();
  metrics(app, { answered, planner: planning.planner, pool: await poolOf(orm), token: metricsToken });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: async (request, reply) => {
      if (wantsPage(request)) return reply.redirect('/playground/');
    },
    handler: fastifyApolloHandler<RequestContext>(apollo, { context: presuming }),
  });
  schemaRoutes(app, schema);
  await app.register(fileRoutes, { contextOf, store: fileStore(filesDir), maxBytes: maxFileBytes });
  await app.register(exportRoutes, { contextOf });
  await app.register(playground, demoAccounts ? { demoAccounts } : {});
  return { app, drain };
}
