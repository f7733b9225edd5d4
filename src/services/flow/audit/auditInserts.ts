import type { Params } from '../../../core/sql/params.js';
import { auditHash } from './auditHash.js';

const columns = `"at" timestamptz, "account" text, "onBehalfOf" text, "action" text, "outcome" text, "record" text, "code" text,
  "clause" text, "requestId" text, "changes" jsonb, "address" text, "times" integer, "hash" text`;

/** Something that the audit log keeps. */
export interface Audited {
  readonly at: Date;
  readonly account: string;
  readonly onBehalfOf?: string | null;
  readonly action: string;
  readonly outcome: 'TAKEN' | 'REFUSED' | 'VIEWED';
  readonly record?: string | null | undefined;
  readonly code?: string | null;
  readonly clause?: string | null | undefined;
  readonly requestId: string;
  readonly changes?: Readonly<Record<string, unknown>>;
  /** Of sign-ins: where they came from, and how many there were. */
  readonly address?: string | null;
  readonly times?: number | null;
}

/** The insertion of many audit events at once, each with the hash of its own content (1.3.4b), where a condition in SQL allows it. */
export function auditInserts(events: readonly Audited[], params: Params, where = ''): string {
  const rows = events.map(
    ({ onBehalfOf = null, record = null, code = null, clause = null, changes = {}, ...event }) => {
      const written = JSON.parse(JSON.stringify(changes)) as unknown; // as it will be read again
      const content = { ...event, onBehalfOf, record, code, clause, changes: written };
      return { ...content, hash: auditHash(content) };
    },
  );
  return `insert into audit_event
      (at, account_id, on_behalf_of_id, action, outcome, record_id, code, clause, request_id, changes, address, times, hash)
    select w.at, w.account, w."onBehalfOf", w.action, w.outcome, w.record, w.code, w.clause, w."requestId", w.changes, w.address, w.times, w.hash
    from jsonb_to_recordset(${params.add(JSON.stringify(rows))}::jsonb) as w (${columns}) ${where}`;
}
