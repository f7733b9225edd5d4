import { isAbstractType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../../core/viewer.js';
import { allow, type Rules } from '../../permissions/graphqlShield.js';
import { passes } from '../../permissions/shield.js';

/** Fields of a document before which a rule stands, as `Type.field`. */
export function ruledIn(schema: GraphQLSchema, rules: Rules, document: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : parent ? [parent] : [];
        for (const type of types)
          if (rules[type.name]?.[name.value] !== undefined) found.add(`${type.name}.${name.value}`);
      },
    }),
  );
  return found;
}

/** Asks each of these rules whether it lets the viewer pass: the same rules that stand before the resolvers. */
export async function openTo(
  viewer: Viewer,
  rules: Rules,
  ruled: Iterable<string>,
): Promise<(path: string) => boolean> {
  const open = new Set<string>();
  for (const path of ruled) {
    const [type, field] = path.split('.') as [string, string];
    const rule = rules[type]![field]!;
    if (rule === (allow as unknown) || (await passes(rule, viewer))) open.add(path);
  }
  return (path) => open.has(path);
}
