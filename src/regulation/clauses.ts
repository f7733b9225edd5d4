import type { Text } from '../core/text.js';
import { chapter1 } from './chapter1.js';
import { chapter2 } from './chapter2.js';
import { chapter3 } from './chapter3.js';
import { chapter4 } from './chapter4.js';
import { chapter5 } from './chapter5.js';

const titles = { ...chapter1, ...chapter2, ...chapter3, ...chapter4, ...chapter5 };

/** A clause of the regulation (`2.2.5`) or one of its lettered duties (`2.2.5c`). */
export type Clause = keyof typeof titles;

declare module '../core/vocabulary.js' {
  interface Vocabulary {
    clause: keyof typeof titles;
  }
}

/** What is known of a clause or lettered duty. */
export interface ClauseEntry {
  readonly code: Clause;
  readonly title: Text;
  /** The clause that a lettered duty belongs to. */
  readonly parent?: Clause;
  /** A clause without letters (3.3.2) is a CLAUSE, and counts as one duty. */
  readonly kind: 'CLAUSE' | 'DUTY';
}

function entry(code: Clause, [en, zh]: readonly [en: string, zh: string]): ClauseEntry {
  const title = { en, zh };
  const parent = code.replace(/[a-z]$/, '') as Clause;
  return parent === code ? { code, title, kind: 'CLAUSE' } : { code, title, parent, kind: 'DUTY' };
}

/** All clauses and lettered duties, in the order of the regulation. */
export const clauses: ReadonlyMap<Clause, ClauseEntry> = new Map(
  Object.entries<readonly [en: string, zh: string]>(titles).map(([code, texts]) => [
    code as Clause,
    entry(code as Clause, texts),
  ]),
);

/** Whether a code is that of a clause, or of a clause or duty below it. */
export const isWithin = (code: string, clause: string): boolean =>
  code === clause || code.startsWith(`${clause}.`) || code.replace(/[a-z]$/, '') === clause;
