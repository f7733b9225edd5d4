import type { Clause, SettingKey } from './vocabulary.js';
import type { Locale, Text } from './text.js';

/** Every way a request can be refused; clients switch on `extensions.code`. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'STEP_BLOCKED'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'TIMED_OUT'
  | 'UNAVAILABLE';

/** A reason why a step cannot be taken on a record now; curable ones name what the viewer can still do. */
export interface Blocker {
  readonly code: string;
  readonly means: Text;
  readonly clause: Clause;
  readonly curable: boolean;
  readonly params?: BlockerParams;
}

/** What a blocker is about, so that a form can show it where it belongs. */
export interface BlockerParams {
  /** A field of the record, or of what the step is asked with. */
  readonly field?: string;
  /** The setting that says how much or how long. */
  readonly limit?: SettingKey;
  /** The kind of file that is wanted. */
  readonly kind?: string;
  /** The states from which the step is possible. */
  readonly states?: readonly string[];
}

/** A blocker as clients are told of it, in a step's `blockers` and in the refusal of the step alike. */
export const shownBlocker = ({ means, params, ...blocker }: Blocker, locale: Locale) => ({
  ...blocker,
  message: means[locale],
  params: { field: null, limit: null, kind: null, states: null, ...params },
});

export interface RefusalDetail {
  readonly permission?: string;
  readonly clause?: Clause;
  /** Of an input that is malformed: its field. */
  readonly field?: string;
  readonly blockers?: readonly Blocker[];
  /** In how many seconds it is worth asking again. */
  readonly retryAfter?: number;
  /** Said instead of the code's own text, where the cause can be named. */
  readonly means?: Text;
}

/** An expected "no". Anything else that is thrown is a fault: masked for the client, logged for us. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: RefusalDetail = {},
  ) {
    super(code);
  }
}

/** A field of an input that cannot mean anything, under the clause by which it would be judged. */
export const malformed = (field: string, clause: Clause, means: Text): Refusal =>
  new Refusal('BAD_USER_INPUT', { field, clause, means });

/** An input that is not valid, said in both languages. */
export const badInput = (en: string, zh: string): Refusal => new Refusal('BAD_USER_INPUT', { means: { en, zh } });
