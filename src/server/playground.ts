import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../config/root.js';

/** An account of the demo company that anybody may sign in with: its role, and a hint at what it may do. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly hint: string;
}

const built = join(root, 'playground/dist');

/** No remote host, no inline script, no eval; the editor needs inline styles. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Serves the built Playground under `/playground/`, and the demo accounts, where there are any, beside it. */
export async function playground(app: FastifyInstance, { demoAccounts }: { demoAccounts?: readonly DemoAccount[] }) {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ ...securityHeaders, 'cache-control': 'no-store' });
  });

  app.get('/', async (_request, reply) => reply.redirect('/playground/'));
  app.get('/playground', async (_request, reply) => reply.redirect('/playground/', 308));

  app.get('/playground/demo.json', async (_request, reply) =>
    demoAccounts ? { accounts: demoAccounts } : reply.code(404).send({ accounts: [] }),
  );

  if (!existsSync(join(built, 'index.html'))) {
    app.get('/playground/*', async (_request, reply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send(
          'The Playground has not been built. Run "npx vite build playground" and restart the server.\n' +
            'Playground 尚未构建。请运行 “npx vite build playground” 后重启服务。\n',
        ),
    );
    return;
  }

  await app.register(fastifyStatic, {
    root: built,
    prefix: '/playground/',
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders(reply, path) {
      if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
}
