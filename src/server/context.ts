import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import { clock } from '../core/clock.js';
import type { Context } from '../core/context.js';
import type { Locale } from '../core/text.js';
import type { Viewer } from '../core/viewer.js';
import { loadViewer, type LoadedViewer } from '../services/access/loadViewer.js';
import { sessionOf } from '../services/access/sessions.js';

interface Remembered extends LoadedViewer {
  readonly epoch: string;
}

/** The request headers that a context is made from. */
type Asked = Pick<FastifyRequest, 'id' | 'ip' | 'headers'>;

const most = 10_000;

/** Viewers of this process, by account, as loaded at an access epoch: another epoch, or the clock, loads them again. */
function rememberViewers() {
  const known = new Map<string, Remembered>();
  return async (em: EntityManager, account: string, epoch: string): Promise<Viewer> => {
    const now = clock.now();
    const found = known.get(account);
    if (found?.epoch === epoch && (!found.validUntil || found.validUntil > now)) return found.viewer;
    const loaded = await loadViewer(em, account, now);
    if (known.size >= most) known.clear();
    known.set(account, { ...loaded, epoch });
    return loaded.viewer;
  };
}

/** The language that a request asks for. */
export const localeOf = (header: string | undefined): Locale => (/^\s*zh\b/i.test(header ?? '') ? 'zh' : 'en');

const bearer = (header: string | undefined) => /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1];

/** Makes the context of each request: who is asking is asked anew of the database, so that a revoked right is gone. */
export function contextMaker(orm: MikroORM, keys: Pick<Context, 'cursorKey' | 'auditKey'>) {
  const viewerOf = rememberViewers();
  return async ({ id, ip, headers }: Asked): Promise<Context> => {
    const em = orm.em.fork();
    const token = bearer(headers.authorization);
    const session = token ? await sessionOf(em, token, clock.now()) : undefined;
    return {
      em,
      ...keys,
      locale: localeOf(headers['accept-language']),
      requestId: id,
      address: ip,
      loaders: new Map(),
      acted: new Set(),
      ...(session ? { session: session.id, viewer: await viewerOf(em, session.account, session.epoch) } : {}),
    };
  };
}

export type ContextMaker = ReturnType<typeof contextMaker>;

/** The id of a request: the one it came with, where that is plain, else a new one. */
export const requestIdOf = (header: unknown): string =>
  typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : randomUUID();
