import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestTrace } from '../core/requestTrace.js';
import type { Text } from '../core/text.js';

const noPath: Text = { en: 'There is no such path.', zh: '没有该路径。' };
const otherMethod = (methods: string): Text => ({
  en: `This path takes ${methods}.`,
  zh: `该路径仅接受 ${methods}。`,
});

/** A path as it is registered, such as `/files/:id` or `/playground/*`, as what a request's path is matched by. */
const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace(/\*/g, '.*')}$`,
  );

/** Answers what no route takes: 404 for a path that is none, 405 with `Allow` for one that takes other methods. */
export function unknownPaths(app: FastifyInstance): void {
  const known: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (url !== '*') known.push({ pattern: patternOf(url), methods: [method].flat() }); // which is for preflights
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const [path] = request.url.split('?');
    const methods = new Set(known.filter(({ pattern }) => pattern.test(path!)).flatMap(({ methods }) => methods));
    const allowed = [...methods].sort().join(', ');
    const { locale = 'en' } = requestTrace.getStore() ?? {};
    const extensions = { code: 'NOT_FOUND', requestId: request.id };
    if (!allowed) return reply.code(404).send({ message: noPath[locale], ...extensions });
    const message = otherMethod(allowed)[locale];
    return reply
      .code(405)
      .header('allow', allowed)
      .send({ message, ...extensions, code: 'BAD_REQUEST' });
  });
}
