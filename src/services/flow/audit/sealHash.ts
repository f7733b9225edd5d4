import { canonical } from '../../../core/canonical.js';
import { sha256 } from '../../../core/sha256.js';
import type { AuditPosition } from './auditPosition.js';

/** What an audit seal says, and its hash covers. */
export interface SealContent {
  readonly number: number;
  readonly from: AuditPosition;
  readonly to: AuditPosition;
  readonly count: number;
  readonly root: string;
  readonly previous: string;
  readonly sealedAt: Date;
}

/** The hash of an audit seal's content, to which the next seal holds. */
export const sealHash = ({ number, from, to, count, root, previous, sealedAt }: SealContent): string =>
  sha256(canonical([number, from, to, count, root, previous, sealedAt.toISOString()]));
