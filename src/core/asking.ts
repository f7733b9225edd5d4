import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './text.js';

/** In which language, and under which id, a request is answered; and how many statements it took so far. */
export interface Asked {
  readonly locale: Locale;
  readonly requestId: string;
  statements: number;
}

/** The request that is being answered: errors also arise where no context has been made yet. */
export const asking = new AsyncLocalStorage<Asked>();
