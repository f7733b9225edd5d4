import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { clock } from '../core/clock.js';
import type { Context } from '../core/context.js';
import { requestTrace } from '../core/requestTrace.js';
import type { Viewer } from '../core/viewer.js';
import { epochOf, hasGivenPassword, sessionOf, type LiveSession } from '../services/access/sessions.js';
import { viewerAt, viewerKnown } from '../services/access/viewerAt.js';

/** For how long a session may be presumed to live before its use is noted again. */
const presumedMs = 60_000;

/** A viewer whose password somebody else knows: whatever they hold, they may choose their own, and no more (3.2.4b). */
const withGivenPassword = (viewer: Viewer): Viewer => ({
  ...viewer,
  rights: new Map([['accountChangePassword', [{ scope: 'OWN', ceiling: null }]]]),
  passwordGiven: true,
});

/** What of a request says who is asking, and is told who they are. */
export interface WhoAsks {
  /** The hash of the token that the request came with. */
  readonly token?: string;
  readonly address: string;
  readonly loaders: Context['loaders'];
  viewer?: Viewer;
  session?: string;
  /** What was said of the session when the database was last asked who is asking. */
  alive?: string;
  /** Whether that was for another request. */
  presumed: boolean;
}

/**
 * Who is asking. Each request asks the database anew, so that a revoked right is gone: a plan together with its rows,
 * which it throws away where the answer is another than presumed; everything else before it begins.
 */
export class Sessions {
  private readonly known = new LRUCache<string, { session: LiveSession; at: Date }>({ max: 10_000 });
  private readonly given = new WeakMap<Viewer, Viewer>();

  constructor(private readonly em: EntityManager) {}

  /** Takes who asks for whom they were within the last minute; false where that is not known. */
  presume(context: WhoAsks, now: Date): boolean {
    if (!context.token) return true;
    const { session, at } = this.known.get(context.token) ?? {};
    if (!session || at! > now || now.getTime() - at!.getTime() > presumedMs) return false;
    const viewer = viewerKnown(this.em, session, epochOf(session), now);
    if (!viewer) return false;
    this.tell(context, session, viewer);
    context.presumed = true;
    return true;
  }

  /** Asks the database who is asking. */
  async confirm(context: WhoAsks): Promise<void> {
    const now = clock.now();
    context.presumed = false;
    context.loaders.clear(); // what was loaded for whoever they were presumed to be is not theirs
    const { token, address } = context;
    if (!token) return;
    const session = await sessionOf(this.em, { token, address }, now);
    if (!session) {
      this.known.delete(token);
      delete context.viewer;
      delete context.session;
      delete context.alive;
      return;
    }
    this.known.set(token, { session, at: now });
    this.tell(context, session, await viewerAt(this.em, session, epochOf(session), now));
  }

  private tell(context: WhoAsks, session: LiveSession, viewer: Viewer): void {
    const trace = requestTrace.getStore();
    if (trace) trace.account = session.account;
    context.session = session.id;
    context.alive = session.alive;
    context.viewer = hasGivenPassword(session) ? this.withGiven(viewer) : viewer;
  }

  private withGiven(viewer: Viewer): Viewer {
    const known = this.given.get(viewer) ?? withGivenPassword(viewer);
    this.given.set(viewer, known);
    return known;
  }
}
