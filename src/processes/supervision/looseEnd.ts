import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';

/** Something of the loop that should lead on and does not: an invariant that is broken, with the SQL that finds where. */
export interface LooseEnd extends Text {
  readonly clause: Clause;
  /** Rows (record, since) at a moment: the records by their ids. While jobs have ten minutes to do what is due, nothing is loose. */
  readonly sql: (now: string) => string;
}
