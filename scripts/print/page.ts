import type { Text } from '../../src/core/text.js';

/** What is printed: the content of each file by its path from the root of the repository. */
export type Prints = Readonly<Record<string, string>>;

const notice = '<!-- Printed from the definitions by `npm run print`: change those, not this. -->';

/** A page of Markdown from its parts; empty ones are left out. */
export const page = (...parts: readonly string[]): string => `${[notice, ...parts].filter(Boolean).join('\n\n')}\n`;

/** A text in both languages, on one line. */
export const both = ({ en, zh }: Text): string => `${en} · ${zh}`;

/** A word as code. */
export const code = (word: string): string => `\`${word}\``;

/** Words as code, in a list. */
export const codes = (words: readonly string[]): string => words.map(code).join(', ');

type Row = readonly string[];

/** A table under its title; nothing at all where there are no rows. */
export function section(title: string, heads: Row, rows: readonly Row[]): string {
  return rows.length ? `## ${title}\n\n${table(heads, rows)}` : '';
}

/** A table of Markdown, without the columns that are empty in every row. */
export function table(heads: Row, rows: readonly Row[]): string {
  const used = heads.map((_, column) => rows.some((row) => row[column]));
  const line = (cells: Row) => `| ${cells.filter((_, column) => used[column]).join(' | ')} |`;
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')));
  return [heads, heads.map(() => '---'), ...escaped].map(line).join('\n');
}
