import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityDeclaration } from '../core/fields/declaration.js';
import type { LevelRow, Statement } from './level.js';
import { run } from './run.js';
import { valueOf } from './scalars.js';

/** The rows that a level's statement brings, with their values as the API shows them. */
export async function rowsOf(
  em: EntityManager,
  { fields }: EntityDeclaration,
  { sql, params }: Statement,
): Promise<LevelRow[]> {
  const rows = await run<LevelRow & Record<string, unknown>>(em, sql, params);
  const named = Object.keys(rows[0] ?? {}).flatMap((name) => fields.get(name) ?? []);
  for (const row of rows) for (const { name, kind } of named) row[name] = valueOf(kind, row[name]);
  return rows;
}
