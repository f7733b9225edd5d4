import { createHash } from 'node:crypto';
import { lineOf, marks } from '../../demo/scale/marks.js';
import type { Row } from '../../demo/scale/rows.js';

const marked = new RegExp(Object.values(marks).join('|'), 'g');
const kindOf = (mark: string) => (/^[0-9a-f]{8}/.test(mark) ? 'hash' : mark.replace(/[0-9].*$/s, ''));
const digest = (words: readonly string[]) => createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 12);

/** Neither the same in each playing, nor told by anything else. */
const secret = new Set(['password_hash']);

/**
 * The rows as texts in which ids, numbers, counts, requests and hashes are called after what is said of them instead:
 * alike exactly where the rows are the same but for those. What stays as it is, such as a colleague's id, is kept.
 */
export function told(rows: readonly Row[], stays: (mark: string) => boolean, rounds = 4): string[] {
  const lines = rows.map(({ table, fields }) => {
    const shown = fields.map((field, at) => (secret.has(table.columns[at]!) ? '' : field));
    return `${table.name}\t${lineOf({ table, fields: shown })}`;
  });
  let names = new Map<string, string>();
  const name = (mark: string) => names.get(mark) ?? kindOf(mark);
  const tell = (line: string, of?: string) =>
    line.replace(marked, (mark) => (stays(mark) ? mark : `<${mark === of ? 'this' : name(mark)}>`));

  for (let round = 0; round < rounds; round += 1) {
    const said = new Map<string, string[]>();
    for (const line of lines)
      for (const mark of new Set(line.match(marked)))
        if (!stays(mark)) said.set(mark, [...(said.get(mark) ?? []), tell(line, mark)]);
    names = new Map([...said].map(([mark, lines]) => [mark, `${kindOf(mark)} ${digest(lines.sort())}`]));
  }
  return lines.map((line) => tell(line));
}
