import type { BlockerParams } from './refusal.js';
import type { Text } from './text.js';
import type { Clause } from './vocabulary.js';

/**
 * Something that is true or not of one record, asked in SQL: by the words of `sql/conditions.ts`, or as it is.
 *
 * `sql` gets the alias of the record's row, an SQL expression for the ids (text[]) of the accounts that act, the viewer
 * and those they stand in for, and one for the present moment; it answers with a boolean expression over them;
 * null, what the database cannot tell, blocks like true.
 */
export interface Fact {
  readonly code: string;
  /** What it says where it blocks a step. */
  readonly means: Text;
  readonly clause: Clause;
  /** Whether whoever is blocked can still do something about it themselves. */
  readonly curable?: boolean;
  readonly params?: BlockerParams;
  readonly sql: (row: string, actors: string, now: string) => string;
}

/** Whether a step record is of the actor: they took the step, or it was taken for them. In SQL. */
export const takenBy = (actors: string, step: string): string =>
  `(${step}.actor_id = any(${actors}) or ${step}.on_behalf_of_id = any(${actors}))`;

/** The actor took one of these steps on the record before, or it was taken for them. */
export const took = (steps: readonly string[], clause: Clause): Fact => ({
  code: 'APART',
  means: {
    en: `Nobody who took ${steps.join(' or ')} may take this step`,
    zh: `已执行 ${steps.join('、')} 的人员不得执行此步骤`,
  },
  clause,
  sql: (row, actors) => `exists (select from step_record taken where taken.record_id = ${row}.id
    and taken.step in (${steps.map((step) => `'${step}'`).join(', ')})
    and ${takenBy(actors, 'taken')})`,
});
