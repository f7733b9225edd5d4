import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import type { Locale } from './text.js';
import type { Viewer } from './viewer.js';

/** What one request carries. Built in `server/`, read everywhere. */
export interface Context {
  readonly em: EntityManager;
  readonly viewer?: Viewer;
  readonly session?: string;
  /** Seals the cursors of lists. */
  readonly cursorKey: Buffer;
  /** Signs the seals of the audit log, where the server was given one. */
  readonly auditKey?: string | undefined;
  readonly locale: Locale;
  readonly requestId: string;
  /** The network address that the request came from. */
  readonly address: string;
  /** The program that it came from, by its own account. */
  readonly agent?: string | undefined;
  /** Whether mail is sent. */
  readonly mails?: boolean | undefined;
  /** The loaders of this request, by what they load. */
  readonly loaders: Map<string, DataLoader<string, unknown>>;
  /** Records on which this request took a step: its payload shows them whatever the viewer may see afterwards. */
  readonly acted: Set<string>;
  /** Reads, under a root key, what is asked of the record of a payload, where that is planned: whether it is visible. */
  readonly showRecord?: ((root: string, id: string) => Promise<boolean>) | undefined;
  /** The record of the step that was taken under this root key, where all that is left is to show it. */
  readonly taken?: { readonly root: string; readonly id: string } | undefined;
}

/** The same, past the permission layer: someone is there. */
export type SignedIn = Context & { readonly viewer: Viewer };
