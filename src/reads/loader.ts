import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { SignedIn } from '../core/context.js';
import { declaredEntities, entityNamed, type EntityDeclaration } from '../core/fields/declaration.js';
import { typeOfId } from '../core/ids.js';
import { showing } from './columns.js';
import { level, type LevelRow } from './level.js';
import { rowsOf } from './rows.js';
import { selected } from './selection.js';

/** The request's DataLoader of this name, made at its first use: keys that come together are one statement, against N+1. */
export function loaderNamed<V>(
  { loaders }: SignedIn,
  name: string,
  load: (keys: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V> {
  const known = loaders.get(name) as DataLoader<string, V> | undefined;
  const loader = known ?? new DataLoader<string, V>(load, { maxBatchSize: 1000 });
  if (!known) loaders.set(name, loader as DataLoader<string, unknown>);
  return loader;
}

/** Loads rows by id: undefined for what does not exist or is not visible, which is the same. */
export function rowLoader(context: SignedIn, entity: EntityDeclaration, wanted: ReadonlySet<string>) {
  const name = `${entity.name}(${[...wanted].sort().join(',')})`;
  return loaderNamed<LevelRow | undefined>(context, name, async (ids) => {
    const rows = await rowsOf(
      context.em,
      entity,
      level(entity, { kind: 'ids', ids }, context, showing(entity, wanted, context)),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });
}

/** The row of this id with the fields selected below: null for what is no id, does not exist or is not visible. */
export async function loadRow(
  context: SignedIn,
  info: GraphQLResolveInfo,
  id: string | null,
): Promise<LevelRow | null> {
  const type = id && typeOfId(id);
  if (!type || !declaredEntities().some(({ name }) => name === type)) return null;
  return (await rowLoader(context, entityNamed(type), selected(info)).load(id)) ?? null;
}
