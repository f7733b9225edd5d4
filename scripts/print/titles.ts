import ts from 'typescript';

/** The titles of a file's tests and of the blocks around them, without those that are skipped. */
export function titlesIn(source: string): string[] {
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
