import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './text.js';

/** In which language, and under which id, a request is answered; how many statements it took so far, and what was refused. */
export interface Asked {
  readonly locale: Locale;
  readonly requestId: string;
  statements: number;
  /** The codes of what was refused of it, where somebody counts them. */
  refused?: string[];
}

/** The request that is being answered: errors also arise where no context has been made yet. */
export const asking = new AsyncLocalStorage<Asked>();
