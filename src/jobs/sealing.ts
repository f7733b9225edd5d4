import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../core/clock.js';
import { sealAudit } from '../services/flow/sealAudit.js';
import { settingsAt } from '../services/regulation/settingsAt.js';
import type { Log } from './log.js';

interface SealingOptions {
  readonly em: EntityManager;
  /** Signs the seals. */
  readonly key: string | undefined;
  readonly log: Log;
}

/** Seals the audit log again and again until it is told to stop; of many servers one at a time does it (1.3.4b). */
export function startSealing({ em, key, log }: SealingOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rest = (seconds: number) =>
    setTimeout(seconds * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);

  const work = async () => {
    let seconds = 1;
    while (!stopping.signal.aborted) {
      try {
        const head = await sealAudit(em, key);
        if (head) log.info({ seal: head.number, hash: head.hash }, 'the audit log is sealed');
        seconds = (await settingsAt(em.fork(), clock.now()))('auditSeal.interval.seconds');
      } catch (error) {
        log.error({ err: error }, 'the audit log could not be sealed');
      }
      await rest(seconds);
    }
  };
  const working = work();
  return {
    stop: () => {
      stopping.abort();
      return working;
    },
  };
}
