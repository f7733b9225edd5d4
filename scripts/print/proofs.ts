import ts from 'typescript';
import { clauses, type Clause } from '../../src/regulation/clauses.js';
import type { Proofs } from '../../src/services/regulation/compliance.js';

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

/** The titles of a file's tests and of the blocks around them, without those that are skipped. */
function titlesIn(source: string): string[] {
  const file = ts.createSourceFile('titles.test.ts', source, ts.ScriptTarget.Latest);
  const titlesBelow = (node: ts.Node): string[] => {
    const below: string[] = [];
    ts.forEachChild(node, (child) => void below.push(...titlesOf(child)));
    return below;
  };
  const titlesOf = (node: ts.Node): string[] => {
    const words = ts.isCallExpression(node) ? wordsOf(node.expression) : [];
    const title = titleOf(node, file);
    if (title === undefined || !['it', 'test', 'describe'].includes(words[0]!)) return titlesBelow(node);
    if (words.includes('skip') || words.includes('todo')) return [];
    const below = titlesBelow(node);
    return words[0] === 'describe' && !below.length ? [] : [title, ...below];
  };
  return titlesBelow(file);
}

/** The words of what is called: `it.each(table)` is `it`, `each`. */
function wordsOf(called: ts.Expression): string[] {
  if (ts.isIdentifier(called)) return [called.text];
  if (ts.isPropertyAccessExpression(called)) return [...wordsOf(called.expression), called.name.text];
  if (ts.isCallExpression(called)) return wordsOf(called.expression);
  return ts.isTaggedTemplateExpression(called) ? wordsOf(called.tag) : [];
}

function titleOf(node: ts.Node, file: ts.SourceFile): string | undefined {
  const first = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  if (!first) return undefined;
  if (ts.isStringLiteralLike(first)) return first.text;
  return ts.isTemplateExpression(first) ? first.getText(file).slice(1, -1) : undefined;
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
