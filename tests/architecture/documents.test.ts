import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const rooms = ['src', 'tests', 'scripts', 'migrations', 'demo', 'docs', 'playground', 'bench'].join('|');

/** The one entity that CONTRIBUTING.md shows how to add, and that is not there. */
const example = /quote/i;

/** Paths that a text names and that nothing is at. */
function nowhere(text: string, exists: (path: string) => boolean): string[] {
  const paths = [...text.matchAll(new RegExp(`(?:\\x60|\\]\\()((?:${rooms})/[\\w./-]*\\w)`, 'g'))].map(
    ([, path]) => path!,
  );
  return [...new Set(paths)].filter((path) => !example.test(path) && !exists(path));
}

/** Walks of more files than a reader keeps in mind. */
function tooFar(text: string): string[] {
  const walks = text.split(/^## /m).slice(1);
  return walks.filter((walk) => walk.match(/^\| \d+ +\| /gm)!.length > 8).map((walk) => walk.split('\n')[0]!);
}

/** Words of a glossary that have two rows under one heading. */
const twice = (text: string): string[] =>
  text.split(/^## /m).flatMap((part) => {
    const words = [...part.matchAll(/^\|[^|]+\| +(`?\w+`?) +\|/gm)].map(([, word]) => word!);
    return words.filter((word, at) => words.indexOf(word) < at);
  });

it.each([...globSync('*.md'), ...globSync('docs/*.md'), ...globSync('docs/decisions/*.md')])(
  '%s names nothing that is not there',
  (path) => expect(nowhere(readFileSync(path, 'utf8'), existsSync)).toEqual([]),
);

/** Guards that no row of the table in CONTRIBUTING.md names. */
function untold(text: string, paths: readonly string[]): string[] {
  const rows = text.split(/^## The guards$/m)[1]?.match(/^\| `.*$/gm) ?? [];
  const named = new Set(rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name)));
  return paths.map((path) => basename(path, '.test.ts')).filter((name) => !named.has(name));
}

it('CONTRIBUTING.md tells of every guard', () =>
  expect(untold(readFileSync('CONTRIBUTING.md', 'utf8'), globSync('tests/architecture/*.test.ts'))).toEqual([]));

it('a walk passes through at most eight files', () => expect(tooFar(readFileSync('docs/walk.md', 'utf8'))).toEqual([]));

it('no word stands twice in the glossary', () => expect(twice(readFileSync('docs/glossary.md', 'utf8'))).toEqual([]));

describe('the guards themselves', () => {
  it('bite on a file that is gone', () => {
    const text =
      'See `src/core/ids.ts`, `src/core/gone.ts` and [the glossary](docs/glossary.md), [that](docs/gone.md).';
    expect(nowhere(text, existsSync)).toEqual(['src/core/gone.ts', 'docs/gone.md']);
  });

  it('bite on a guard that is not told of, or elsewhere only', () => {
    const text = '`rules`\n## The guards\n`rules`\n| `one` `two` | keep `names` |\n';
    const paths = ['one', 'two', 'names', 'rules'].map((name) => `tests/architecture/${name}.test.ts`);
    expect(untold(text, paths)).toEqual(['names', 'rules']);
  });

  it('bite on a word that stands twice', () =>
    expect(twice('## Words\n| 订单 | `Order` |\n| 待办 | `Task` |\n| 订单 | `Order` |\n')).toEqual(['`Order`']));

  it('bite on a walk that is too long', () => {
    const walk = (files: number) =>
      Array.from({ length: files }, (_, at) => `| ${at + 1} | \`a.ts\` | does |`).join('\n');
    expect(tooFar(`# Walks\n\n## Short\n\n${walk(8)}\n\n## Long\n\n${walk(9)}\n`)).toEqual(['Long']);
  });
});
