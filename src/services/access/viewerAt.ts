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

/** An account as a viewer at a moment, as loaded at an access epoch: another epoch, or the clock, loads it again. */
export async function viewerAt(em: EntityManager, account: string, epoch: string, now: Date): Promise<Viewer> {
  const known = memories.get(em.getDriver()) ?? new Map<string, Remembered>();
  memories.set(em.getDriver(), known);
  const found = known.get(account);
  if (found?.epoch === epoch && found.loadedAt <= now && (!found.validUntil || found.validUntil > now))
    return found.viewer;
  const loaded = await loadViewer(em, account, now);
  if (known.size >= most) known.clear();
  known.set(account, { ...loaded, epoch, loadedAt: now });
  return loaded.viewer;
}
