import type { FastifyInstance } from 'fastify';

/** How a server ends: not ready first, then without new requests, and closed once those that it has are answered. */
export interface Drain {
  readonly isDraining: () => boolean;
  /** From now on it serves as before, but says that it is not ready and lets no connection be kept. */
  readonly begin: () => void;
}

const sweepMs = 50;

/** Graceful shutdown: lets proxies see that the server is draining, and closes silent connections, for which it would wait, once no request is left. */
export function drainOf(app: FastifyInstance): Drain {
  let draining = false;
  let answering = 0;
  const begin = () => void (draining = true);
  app.addHook('onRequest', (_request, reply, next) => {
    answering += 1;
    reply.raw.once('close', () => (answering -= 1));
    next();
  });
  app.addHook('onSend', (_request, reply, _payload, next) => {
    if (draining) void reply.header('connection', 'close');
    next();
  });
  app.addHook('preClose', async () => {
    begin();
    const sweep = setInterval(() => {
      if (!answering) app.server.closeAllConnections();
    }, sweepMs);
    app.server.once('close', () => clearInterval(sweep));
  });
  return { isDraining: () => draining, begin };
}
