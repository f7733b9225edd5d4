import { expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { titlesIn } from '../../scripts/print/titles.js';

const longest = 100;

/** The titles of a test file, of its tests and of the blocks around them, that are too long to be taken in at once. */
const tooLong = (path: string, source: string): string[] =>
  titlesIn(source).flatMap((title) =>
    title.length > longest ? [`${path}: ${title.length} characters: ${title}`] : [],
  );

it(`the title of every test has at most ${longest} characters, the clauses that it proves included`, () => {
  const paths = globSync('tests/**/*.test.ts');
  expect(paths.length).toBeGreaterThan(150);
  expect(paths.flatMap((path) => tooLong(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it('the guard bites on a test, on one for each row of a table, and on a block around tests', () => {
  const [fits, long] = ['x'.repeat(longest), 'x'.repeat(longest + 1)];
  for (const [before, after] of [
    ["it('", "', () => {});"],
    ["it.each([1, 2])('", "', () => {});"],
    ["describe('", "', () => { it('is so', () => {}); });"],
  ]) {
    expect(tooLong('a.test.ts', `${before}${fits}${after}`)).toEqual([]);
    expect(tooLong('a.test.ts', `${before}${long}${after}`)).toEqual([`a.test.ts: 101 characters: ${long}`]);
  }
});
