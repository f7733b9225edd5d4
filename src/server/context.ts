import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import { clock } from '../core/clock.js';
import type { Context } from '../core/context.js';
import type { Locale } from '../core/text.js';
import type { Viewer } from '../core/viewer.js';
import { sessionOf } from '../services/access/sessions.js';
import { viewerAt } from '../services/access/viewerAt.js';

/** The request headers that a context is made from. */
type Asked = Pick<FastifyRequest, 'id' | 'ip' | 'headers'>;

/** The language that a request asks for. */
export const localeOf = (header: string | undefined): Locale => (/^\s*zh\b/i.test(header ?? '') ? 'zh' : 'en');

const bearer = (header: string | undefined) => /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1];

/** A viewer whose password somebody else knows: whatever they hold, they may choose their own, and no more (3.2.4b). */
const withGivenPassword = (viewer: Viewer): Viewer => ({
  ...viewer,
  rights: new Map([['accountChangePassword', [{ scope: 'OWN', ceiling: null }]]]),
  passwordGiven: true,
});

/** Makes the context of each request: who is asking is asked anew of the database, so that a revoked right is gone. */
export function contextMaker(orm: MikroORM, keys: Pick<Context, 'cursorKey' | 'auditKey'>) {
  return async ({ id, ip, headers }: Asked): Promise<Context> => {
    const em = orm.em.fork();
    const token = bearer(headers.authorization);
    const now = clock.now();
    const session = token ? await sessionOf(em, token, now) : undefined;
    const known = session && (await viewerAt(em, session.account, session.epoch, now));
    const viewer = known && session.passwordGiven ? withGivenPassword(known) : known;
    return {
      em,
      ...keys,
      locale: localeOf(headers['accept-language']),
      requestId: id,
      address: ip,
      loaders: new Map(),
      acted: new Set(),
      ...(session && viewer ? { session: session.id, viewer } : {}),
    };
  };
}

export type ContextMaker = ReturnType<typeof contextMaker>;

/** The id of a request: the one it came with, where that is plain, else a new one. */
export const requestIdOf = (header: unknown): string =>
  typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : randomUUID();
