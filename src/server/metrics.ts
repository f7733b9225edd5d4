import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Refusal } from '../core/refusal.js';
import { sha256 } from '../core/sha256.js';
import type { Planner } from '../reads/plan/planner.js';
import type { Answered } from './reading.js';
import { traces } from './traces.js';

interface Measured {
  readonly answered: Answered;
  readonly planner: Pick<Planner, 'kept'> | undefined;
  readonly pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  /** What whoever reads must bear. */
  readonly token: string | undefined;
}

const seconds = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Whether a program on this machine asks, for itself: what a proxy hands on comes from elsewhere. */
const isFromHere = ({ socket, headers, ip }: FastifyRequest): boolean =>
  [socket.remoteAddress ?? '', ip].every((address) => loopback.test(address)) &&
  !['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => headers[name] !== undefined);

const bears = (token: string, { headers }: FastifyRequest): boolean =>
  timingSafeEqual(Buffer.from(sha256(headers.authorization ?? '')), Buffer.from(sha256(`Bearer ${token}`)));

/** Counts what the platform does, and tells it at `/metrics` as Prometheus reads it; to nobody from outside without the token. */
export function metrics(app: FastifyInstance, { answered, planner, pool, token }: Measured): void {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });

  new Counter({
    registers,
    name: 'guicheng_operations_total',
    labelNames: ['way'] as const,
    help: 'Operations by the way in which they were read',
    collect() {
      this.reset();
      for (const [way, count] of Object.entries(answered)) this.inc({ way: way as keyof Answered }, count);
    },
  });
  new Gauge({
    registers,
    name: 'guicheng_plans',
    help: 'Plans that are kept',
    collect() {
      this.set(planner?.kept ?? 0);
    },
  });
  new Gauge({
    registers,
    name: 'guicheng_connections',
    labelNames: ['state'] as const,
    help: 'Connections to the database in use and idle, and requests that wait for one',
    collect() {
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  const refusals = new Counter({
    registers,
    name: 'guicheng_refusals_total',
    help: 'What was refused, by code',
    labelNames: ['code'] as const,
  });
  const took = new Histogram({
    registers,
    name: 'guicheng_request_seconds',
    help: 'How long requests took',
    buckets: seconds,
    labelNames: ['route', 'status'] as const,
  });

  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    took.observe({ route: request.routeOptions.url ?? 'none', status: statusCode }, elapsedTime / 1_000);
    for (const code of traces.get(request)?.refused ?? []) refusals.inc({ code });
  });

  app.get('/metrics', async (request, reply) => {
    if (token ? !bears(token, request) : !isFromHere(request)) throw new Refusal('NOT_FOUND');
    return reply
      .type(register.contentType)
      .header('cache-control', 'no-store')
      .send(await register.metrics());
  });
}
