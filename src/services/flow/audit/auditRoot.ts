import { createHash } from 'node:crypto';
import type { AuditPosition } from './auditPosition.js';

/** An audit event as a seal binds it. */
export interface SealedEvent {
  readonly position: AuditPosition;
  readonly hash: string;
}

/** Gathers events, in their order, to the count and root of a seal: sha256 over their positions and hashes. */
export function auditRoot() {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add({ position, hash: own }: SealedEvent): void {
      hash.update(`${position} ${own}\n`);
      count += 1;
    },
    close: () => ({ count, root: hash.digest('hex') }),
  };
}
