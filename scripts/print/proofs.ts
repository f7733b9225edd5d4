import { clauses, type Clause } from '../../src/regulation/clauses.js';
import type { Proofs } from '../../src/services/regulation/compliance.js';
import { titlesIn } from './titles.js';

/** Which tests prove a clause: those whose titles cite it in parentheses, such as `(SOD-05, 2.2.5b)`. */
export function proofsOf(testFiles: Readonly<Record<string, string>>): Proofs {
  const proofs = Object.entries(testFiles).flatMap(([path, source]) =>
    titlesIn(source).flatMap((title) => citedIn(title, path).map((clause) => ({ clause, proof: `${path}: ${title}` }))),
  );
  const byClause = Map.groupBy(proofs, ({ clause }) => clause);
  const proven = [...clauses.keys()].filter((clause) => byClause.has(clause));
  const titles = (clause: Clause) => byClause.get(clause)!.map(({ proof }) => proof);
  return Object.fromEntries(proven.map((clause) => [clause, [...new Set(titles(clause))].sort()]));
}

/** The clauses in the parentheses of a title; throws for one that the regulation does not have. */
function citedIn(title: string, path: string): Clause[] {
  const words = [...title.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside]) => inside!.split(/[,;\s]+/));
  return words.filter(looksLikeClause).map((word) => {
    if (!clauses.has(word as Clause)) throw new Error(`${path} cites ${word}, which is no clause: ${title}`);
    return word as Clause;
  });
}

const looksLikeClause = (word: string) => /^\d(\.\d){1,2}[a-z]?$/.test(word);
