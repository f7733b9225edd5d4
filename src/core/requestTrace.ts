import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './text.js';

/** Whoever asks, should they go away: what waits for the database on their behalf is then cancelled. */
export interface Gone {
  readonly signal: AbortSignal;
  /** Has the database cancel what that process of its works on, and answers when it has heard. */
  readonly cancel: (process: number) => Promise<unknown>;
}

/** What is kept of a request while it is answered: its language and id, how many statements it took so far, what it asks for as whom, what was refused. */
export interface RequestTrace {
  readonly locale: Locale;
  readonly requestId: string;
  statements: number;
  /** The codes of what was refused of it. */
  readonly refused?: string[];
  /** The root fields that it asks for. */
  operation?: string;
  /** The account that asked, or that signed in with it. */
  account?: string;
  readonly gone?: Gone;
  /** What it is answered with, where that is kept. */
  kept?: { readonly text: string };
}

/** The async context of the request that is being answered: errors also arise where no other context has been made yet. */
export const requestTrace = new AsyncLocalStorage<RequestTrace>();
