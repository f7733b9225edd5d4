import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

interface Refused {
  readonly by: string;
  readonly file: string;
}

/** Runs a tool over the fixtures as if their folder were the house, with the house's own rules. */
const overFixtures = (tool: string, ...args: string[]): Promise<string> =>
  new Promise((answer) => {
    const options = { cwd: resolve('tests/architecture/fixtures'), maxBuffer: 10_000_000 };
    execFile(
      process.execPath,
      [resolve(tool), ...args],
      { ...options, env: { ...process.env, NODE_OPTIONS: '' } },
      (_error, out) => answer(out),
    );
  });

/** What dependency-cruiser refuses of the fixtures. */
async function refusedImports(): Promise<Refused[]> {
  const config = resolve('.dependency-cruiser.cjs');
  const tool = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
  const out = await overFixtures(
    tool,
    'src',
    '-T',
    'json',
    '--config',
    config,
    '--ts-config',
    resolve('tsconfig.json'),
  );
  const { summary } = JSON.parse(out) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => ({ by: rule.name, file: basename(from) }));
}

/** What ESLint refuses of them, line by line. */
async function lint(): Promise<Refused[]> {
  const out = await overFixtures(
    'node_modules/eslint/bin/eslint.js',
    '-f',
    'json',
    '-c',
    resolve('eslint.config.js'),
    'src',
  );
  const files = JSON.parse(out) as { filePath: string; messages: { message: string; line: number }[] }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ message, line }) => ({ by: message, file: `${basename(filePath)}:${line}` })),
  );
}

const refusedSyntax = lint();

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string; from: { path?: string } }[];
};

/** Rooms of the house about which no rule says what they may import; the server may all. */
function unruled(folders: readonly string[]): string[] {
  const ruled = config.forbidden.flatMap(({ from }) => /^\^src\/(\w+)\/$/.exec(from.path ?? '')?.[1] ?? []);
  return folders.map((folder) => basename(folder)).filter((room) => room !== 'server' && !ruled.includes(room));
}

it('every room has a rule about what it may import', () => {
  expect(globSync('src/*/').length).toBeGreaterThan(10);
  expect(unruled(globSync('src/*/'))).toEqual([]);
});

/** What ESLint is to refuse of the fixtures: in which file, how its message begins, on which lines. */
const spellings: readonly [file: string, by: string, lines: readonly number[]][] = [
  ['negates.ts', "shield's not() turns a failed rule into a yes", [1, 2]],
  ['guesses.ts', 'Ask core/clock', [4, 6, 6, 6, 6]],
  ['guesses.ts', 'Read settings from src/config', [2, 5, 6, 6]],
  ['packs.ts', 'A spread of what is written right there only packs lines', [5, 6, 7]],
  ['moves.ts', 'Only takeStep changes a state', [8, 9, 10, 11, 12, 13, 14, 15, 16]],
  ['peeks.ts', 'Read through reads/', [6, 7, 8, 9, 13, 14, 15]],
  ['writes.ts', 'Only services/flow writes', [7, 8, 9, 10, 11, 12, 12, 13, 17]],
  ['forgets.ts', 'Promises must be awaited', [6, 7]],
];

describe('the guards themselves', () => {
  it('find a room without a rule', () => expect(unruled(['src/core', 'src/attic'])).toEqual(['attic']));

  it('refuse an import that goes up, out or round, and a file that nothing needs', async () =>
    expect((await refusedImports()).sort((one, other) => (one.file < other.file ? -1 : 1))).toEqual([
      { by: 'no cycles at run time', file: 'about.ts' },
      { by: 'no cycles of types but among entities', file: 'about.ts' },
      { by: 'no orphans', file: 'alone.ts' },
      { by: 'no cycles of types but among entities', file: 'asks.ts' },
      { by: 'services of a domain take their words from services/flow/words', file: 'bypasses.ts' },
      { by: 'core imports only nothing', file: 'climbs.ts' },
      { by: 'entities take their words from core/fields/words', file: 'decorates.ts' },
      { by: 'processes, settings and the regulation are data', file: 'fetches.ts' },
      { by: 'the server loads the demo company only where it is wanted, by a dynamic import', file: 'opens.ts' },
      { by: 'the server loads the demo company only where it is wanted, by a dynamic import', file: 'passesOn.ts' },
      { by: 'outside services/flow only sessions and mailed codes have the connection of a step', file: 'reaches.ts' },
      {
        by: 'services imports only core, regulation, entities, settings, processes, permissions, reads',
        file: 'shapes.ts',
      },
      { by: 'graphql-shield stays in permissions', file: 'shields.ts' },
      { by: 'processes of a domain take their words from core/words', file: 'spells.ts' },
      { by: 'the demo company is nothing to the house', file: 'stages.ts' },
    ]));

  it.each(spellings)('refuse each spelling in %s: %s', async (name, by, lines) => {
    const refused = (await refusedSyntax).filter((one) => one.file.startsWith(name) && one.by.startsWith(by));
    expect(refused.map(({ file }) => file)).toEqual(lines.map((line) => `${name}:${line}`));
  });

  it('refuse nothing else of the fixtures', async () =>
    expect(await refusedSyntax).toHaveLength(spellings.flatMap(([, , lines]) => lines).length));
});
