import { declaredEntities, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import { ordersOf } from '../../src/reads/order.js';
import { asks } from '../../src/schema/connection.js';
import type { Way } from './platforms.js';
import type { Pools } from './pools.js';
import type { Viewer } from './viewers.js';

interface Parent {
  readonly type: string;
  readonly relation: string;
}

const parentsOf = ({ name }: EntityDeclaration): Parent[] =>
  declaredEntities().flatMap(({ name: type, many }) =>
    [...many.values()].filter(({ target }) => target === name).map((relation) => ({ type, relation: relation.name })),
  );

/** Every cursor that an answer holds, by the name under which its list was asked for. */
function cursorsIn(value: unknown, list = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'cursor') found.set(list, (found.get(list) ?? new Set()).add(inner as string));
    else cursorsIn(inner, /^o\d+$/.test(name) ? name : list, found);
  }
  return found;
}

/** Cursors of pages in every order of every list, as somebody is given them who sees all. */
export async function cursorsFor(way: Way, { token }: Viewer, ids: Pools['ids']): Promise<Pools['cursors']> {
  const cursors = new Map<string, string[]>();
  for (const entity of declaredEntities()) {
    const orders = ['', ...(asks(entity, 'order') ? ordersOf(entity).keys() : [])];
    const lists = (name: string) =>
      orders
        .map((order, at) => `o${at}: ${name}(first: 8${order && `, orderBy: ${order}`}) { edges { cursor } }`)
        .join(' ');
    const [parent] = parentsOf(entity).filter(({ type }) => ids.has(type));
    if (!entity.list && !parent) continue;
    const query = entity.list
      ? `{ ${lists(entity.list)} }`
      : `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${parent!.type} { ${lists(parent!.relation)} } } }`;
    const variables = entity.list ? {} : { ids: ids.get(parent!.type) };
    const { text } = await way({ query, variables, token, language: 'en' });
    for (const [list, found] of cursorsIn(JSON.parse(text)))
      cursors.set(`${entity.name} ${orders[Number(list.slice(1))]}`, [...found].slice(0, 24));
  }
  return cursors;
}
