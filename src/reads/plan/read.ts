import { typeOfId } from '../../core/ids.js';
import type { Bringing } from './bringing.js';
import type { Child, Level } from './built.js';
import type { TextRow } from './glue.js';
import type { Prepared } from './prepared.js';

/** Runs a prepared statement and answers with its rows, each value as text. */
export type RunPrepared = (statement: Prepared, values: unknown[]) => Promise<TextRow[]>;

/** Thrown where an id is of a type that the plan was not made for. */
export class OtherType extends Error {
  constructor(readonly type: string) {
    super(type);
  }
}

/** Looks at the value that came along with the rows of a first level, where there are any. */
export type Beside = (row: TextRow | undefined) => Promise<void>;

const unique = (rows: readonly TextRow[], key: number) =>
  [...new Set(rows.map((row) => row[key]!))].filter((id) => id !== null);

/** Reads a level and all below it: the JSON of its rows by id, of its lists by parent, or of a root list under ''. */
export async function read(
  level: Level,
  bringing: Bringing,
  run: RunPrepared,
  beside?: Beside,
): Promise<Map<string, string>> {
  const { from, statement, count, children, write } = level;
  const size = level.size?.(bringing);
  const counting = count && run(count, count.values(bringing));
  counting?.catch(() => undefined);
  const rows = await run(statement, statement.values(bringing));
  if (beside) await beside(rows[0]);
  const groups = grouped(level, rows, bringing.ids);
  const cut = new Set<string>();
  for (const [key, group] of groups) {
    if (size !== undefined && group.length > size) {
      group.length = size;
      cut.add(key);
    }
    if (level.reversed) group.reverse();
  }
  const shown = cut.size ? [...groups.values()].flat() : rows;
  const brought = await Promise.all(children.map((child) => bring(child, shown, bringing, run)));
  const counts = new Map(
    (await counting)?.map((row) => (from === 'parents' ? [row[0]!, Number(row[1])] : ['', Number(row[0])])),
  );
  const written = new Map<string, string>();
  for (const [key, group] of groups) written.set(key, write(group, brought, cut.has(key), counts.get(key) ?? 0));
  return written;
}

function grouped({ from }: Level, rows: TextRow[], ids: readonly string[]): Map<string, TextRow[]> {
  if (from === 'list') return new Map([['', rows]]);
  if (from !== 'parents') return new Map(rows.map((row) => [row[0]!, [row]]));
  const groups = new Map<string, TextRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row[0]!)!.push(row);
  return groups;
}

async function bring({ key, level }: Child, rows: readonly TextRow[], bringing: Bringing, run: RunPrepared) {
  const ids = key === undefined ? [''] : unique(rows, key);
  if (!ids.length) return new Map<string, string>();
  if ('statement' in level) return read(level, { ...bringing, ids }, run);
  return readAny(level, ids, bringing, run);
}

/** The same of ids of any type: nothing where there is no such type. */
export async function readAny(
  levels: ReadonlyMap<string, Level>,
  ids: readonly string[],
  bringing: Bringing,
  run: RunPrepared,
): Promise<Map<string, string>> {
  const byType = Map.groupBy(new Set(ids), (id) => typeOfId(id) ?? '');
  byType.delete('');
  const strange = [...byType.keys()].find((type) => !levels.has(type));
  if (strange) throw new OtherType(strange); // before anything is asked, whose failing nobody would hear of
  const all = [...byType].map(([type, ids]) => read(levels.get(type)!, { ...bringing, ids }, run));
  return new Map((await Promise.all(all)).flatMap((read) => [...read]));
}
