import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../core/viewer.js';
import { loadViewer, type LoadedViewer } from './loadViewer.js';
import { valueOf } from './platform.js';

interface Remembered extends LoadedViewer {
  readonly epoch: string;
  readonly loadedAt: Date;
}

const most = 10_000;

/** The viewers that this process knows, by the database that they are of. */
const memories = new WeakMap<object, Map<string, Remembered>>();

/** How often what access rules ask about has changed. */
export const accessEpoch = async (em: EntityManager): Promise<string> => (await valueOf(em, 'accessEpoch'))!;

/** Whom a request is of: an account, or one of its roles alone. */
export interface Whom {
  readonly account: string;
  readonly role?: string | null;
}

const named = ({ account, role }: Whom) => (role ? `${account} ${role}` : account);

/** The account as this process knows it, where it was loaded at this epoch and the clock changed nothing since. */
export function viewerKnown(em: EntityManager, whom: Whom, epoch: string, now: Date): Viewer | undefined {
  const found = memories.get(em.getDriver())?.get(named(whom));
  const holds = found?.epoch === epoch && found.loadedAt <= now && (!found.validUntil || found.validUntil > now);
  return holds ? found.viewer : undefined;
}

/** An account as a viewer at a moment, as loaded at an access epoch: another epoch, or the clock, loads it again. */
export async function viewerAt(em: EntityManager, whom: Whom, epoch: string, now: Date): Promise<Viewer> {
  const known = viewerKnown(em, whom, epoch, now);
  if (known) return known;
  const memory = memories.get(em.getDriver()) ?? new Map<string, Remembered>();
  memories.set(em.getDriver(), memory);
  const loaded = await loadViewer(em, whom.account, now, whom.role);
  if (memory.size >= most) memory.clear();
  memory.set(named(whom), { ...loaded, epoch, loadedAt: now });
  return loaded.viewer;
}
