import type { Viewer } from '../../../core/viewer.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import type { NamedStep } from '../../../processes/index.js';
import { connection, takes } from '../connection.js';
import type { Transaction } from '../transaction.js';
import type { Taking } from './taking.js';

/** A step being taken: what the services that carry its data work with. */
export interface Work<E extends BusinessRecord = BusinessRecord> extends Transaction {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The session it is taken in; none where Guicheng itself acts. */
  readonly session?: string | undefined;
  readonly step: NamedStep;
  /** What is said with it. */
  readonly note: string | null;
  /** What the payload shall tell beside the record. */
  readonly told: Record<string, unknown>;
  /** The same, once only: it is kept nowhere, and whoever asks again is not told. */
  readonly toldOnce: Record<string, unknown>;
  /** The record under the lock; undefined in a step that creates it. */
  readonly record: E;
  /** In a step that creates within a record that its input names: that record, locked. */
  readonly above?: BusinessRecord | undefined;
  readonly [takes]: Taking;
}

/** What a step does beyond changing state; a step that creates answers with the record it began. */
export type Effect = (work: Work) => Promise<BusinessRecord | void>;

/** What the service of a step works with. */
export function workOf<E extends BusinessRecord>(taking: Taking, record: E): Work<E> {
  const { em, context, step, now, told, toldOnce, request } = taking;
  const { viewer, session } = context;
  const stands = { [connection]: em, [takes]: taking };
  return { ...stands, viewer, session, now, step, note: request.note ?? null, record, told, toldOnce };
}

/** The same for a step that creates the record: until then there is none. */
export const workOfNew = (taking: Taking, above?: BusinessRecord): Work => ({
  ...workOf(taking, undefined as never),
  above,
});

/** Has something done as soon as the step's own data are written, before its new content is asked about. */
export function onceWritten({ [takes]: taking }: Work, doing: () => Promise<void>): void {
  taking.onceWritten.push(doing);
}
