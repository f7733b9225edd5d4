import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import type { FastifyRequest } from 'fastify';
import { clock } from '../core/clock.js';
import type { Context } from '../core/context.js';
import { sha256 } from '../core/sha256.js';
import type { Locale } from '../core/text.js';
import type { Viewer } from '../core/viewer.js';
import type { Sessions, WhoAsks } from './sessions.js';

/** The request headers that a context is made from. */
type RequestHead = Pick<FastifyRequest, 'id' | 'ip' | 'headers'>;

/** What of a context is the same for all requests. */
type Keys = Pick<Context, 'cursorKey' | 'auditKey' | 'mails'>;

/** The language that a request asks for. */
export const localeOf = (header: string | undefined): Locale => (/^\s*zh\b/i.test(header ?? '') ? 'zh' : 'en');

const bearer = (header: string | undefined) => /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1];

/** The database as whoever has signed in asks it, and as strangers do. */
interface Databases {
  readonly orm: MikroORM;
  readonly identity: MikroORM;
}

/** What one request carries, and whether it was asked of the database who is asking. */
export class RequestContext implements Context, WhoAsks {
  readonly locale: Locale;
  readonly requestId: string;
  readonly address: string;
  readonly agent: string | undefined;
  readonly loaders = new Map<string, DataLoader<string, unknown>>();
  readonly acted = new Set<string>();
  readonly cursorKey: Buffer;
  readonly auditKey?: string | undefined;
  readonly mails?: boolean | undefined;
  readonly token?: string;
  viewer?: Viewer;
  session?: string;
  alive?: string;
  presumed = false;
  showRecord?: Context['showRecord'];
  private forked?: EntityManager;

  constructor(
    { id, ip, headers }: RequestHead,
    private readonly databases: Databases,
    { cursorKey, auditKey, mails }: Keys,
  ) {
    this.locale = localeOf(headers['accept-language']);
    this.requestId = id;
    this.address = ip;
    this.agent = headers['user-agent'];
    this.cursorKey = cursorKey;
    this.auditKey = auditKey;
    this.mails = mails;
    const token = bearer(headers.authorization);
    if (token) this.token = sha256(token);
  }

  get em(): EntityManager {
    const { orm, identity } = this.databases;
    return (this.forked ??= (this.token ? orm : identity).em.fork());
  }
}

/**
 * Make the context of a request. `contextOf` asks the database who is asking; `presuming` may take them for who they
 * were just now, and leaves asking to whoever reads with it: see `Sessions`.
 */
export function contextMakers(databases: Databases, sessions: Sessions, keys: Keys) {
  const contextOf = async (request: RequestHead): Promise<RequestContext> => {
    const context = new RequestContext(request, databases, keys);
    await sessions.confirm(context);
    return context;
  };
  const presuming = async (request: RequestHead): Promise<RequestContext> => {
    const context = new RequestContext(request, databases, keys);
    if (!sessions.presume(context, clock.now())) await sessions.confirm(context);
    return context;
  };
  return { contextOf, presuming };
}

export type ContextMaker = ReturnType<typeof contextMakers>['contextOf'];

/** The id of a request: the one it came with, where that is plain, else a new one. */
export const requestIdOf = (header: unknown): string =>
  typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : randomUUID();
