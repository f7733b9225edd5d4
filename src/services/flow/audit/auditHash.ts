import { canonical } from '../../../core/canonical.js';
import { sha256 } from '../../../core/sha256.js';

/** What an audit event says, and its hash covers. */
export interface AuditContent {
  readonly at: Date;
  readonly account: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly record: string | null;
  readonly code: string | null;
  readonly clause: string | null;
  readonly requestId: string;
  readonly changes: unknown;
  /** Of sign-ins alone. */
  readonly address?: string | null | undefined;
  readonly times?: number | null | undefined;
}

/** An audit event's content as the text that its hash is of: the same of what is written, and again of what is found. */
export function auditText({ at, changes, address = null, times = null, ...content }: AuditContent): string {
  const { account, onBehalfOf, action, outcome, record, code, clause, requestId } = content;
  const said = [account, onBehalfOf, action, outcome, record, code, clause, requestId];
  const signIn = address === null && times === null ? [] : [address, times];
  return canonical([at.toISOString(), ...said, changes, ...signIn]);
}

/** The hash of an audit event's content (1.3.4b). */
export const auditHash = (content: AuditContent): string => sha256(auditText(content));
