import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { declaredEntities, entityNamed } from '../../src/core/fields/declaration.js';
import type { Draft } from './draft.js';
import { argumentsOf } from './pages.js';

type Field = GraphQLField<unknown, unknown>;
type WithFields = GraphQLObjectType | GraphQLInterfaceType;

/** Where in a document selections are written. */
export interface Place {
  /** How many levels of rows may still lie below. */
  readonly levels: number;
  /** The types that rows of an interface are likely to be of. */
  readonly likely: readonly string[];
  /** Whether it lies in a fragment on the same rows. */
  readonly inFragment?: boolean;
}

/** What is asked for more often than its share of a type's fields. */
const favourites = /^(nodes|edges|node|totalCount|availableSteps|restrictedFields|state|record)$/;

const isEntity = (name: string) => declaredEntities().some((entity) => entity.name === name);
const isLevel = (type: GraphQLCompositeType) => isAbstractType(type) || isEntity(type.name);

/** The types that the row of a polymorphic field is likely to be of. */
const likelyIn = (parent: GraphQLCompositeType, { name }: Field, { likely }: Place): readonly string[] =>
  isEntity(parent.name) ? (entityNamed(parent.name).fields.get(name)?.targets ?? likely) : likely;

/** A field with its arguments; where it is taken again, `head` keeps name and arguments, so that both merge. */
interface Taken {
  readonly head: string;
  readonly field: Field;
}

function pick(draft: Draft, type: WithFields, { levels }: Place, taken: readonly Taken[]): Field | undefined {
  const known = new Set(taken.map(({ field }) => field.name));
  const open = Object.values(type.getFields()).filter((field) => {
    if (known.has(field.name) && !field.args.length) return false;
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return true;
    return levels > 0 || (!isLevel(named) && !/Connection$|Groups$/.test(named.name));
  });
  const deep = open.filter(({ type }) => isCompositeType(getNamedType(type)));
  const from = deep.length && draft.from.chance(levels > 1 ? 50 : 35) ? deep : open;
  const strict = isEntity(type.name) ? entityNamed(type.name).fields : undefined;
  const weighed = from.flatMap((field) => {
    const liked = favourites.test(field.name) || strict?.get(field.name)?.strict;
    return liked ? [field, field, field] : [field];
  });
  return weighed.length ? draft.from.one(weighed) : undefined;
}

function tail(draft: Draft, type: WithFields, { field }: Taken, place: Place): string {
  const named = getNamedType(field.type);
  const directives = draft.directives(9);
  if (!isCompositeType(named)) return directives;
  const levels = isLevel(named) ? place.levels - 1 : place.levels;
  return `${directives} ${selectionOf(draft, named, { levels, likely: likelyIn(type, field, place) })}`;
}

/** Types that a fragment within this one may be on. */
function conditions({ schema, from }: Draft, type: GraphQLCompositeType, { likely }: Place): string {
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [];
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
  const known = likely.filter((name) => possible.includes(name));
  if (known.length && from.chance(80)) return from.one(known);
  const narrower = possible.length && type.name === 'Node' ? ['Record'] : [];
  return from.one([type.name, ...interfaces, ...narrower, ...(from.chance(30) ? possible : [])]);
}

function fragment(draft: Draft, type: GraphQLCompositeType, place: Place): string {
  const { from, fragments, schema, name } = draft;
  const spread = (name: string) => `...${name}${draft.directives(12)}`;
  const again = fragments.filter(({ on, levels }) => on === type.name && levels <= place.levels);
  if (again.length && from.chance(40)) return spread(from.one(again).name);
  const on = conditions(draft, type, place);
  const selection = selectionOf(draft, schema.getType(on) as GraphQLCompositeType, { ...place, inFragment: true });
  if (from.chance(60))
    return `...${on === type.name && from.chance(50) ? '' : ` on ${on}`}${draft.directives(12)} ${selection}`;
  const own = `${name}${fragments.length + 1}`;
  fragments.push({ name: own, on, text: `fragment ${own} on ${on} ${selection}`, levels: place.levels });
  return spread(own);
}

/** Fields, fragments and all that lies below them, of a type. */
export function selectionOf(draft: Draft, type: GraphQLCompositeType, place: Place): string {
  const { from } = draft;
  const taken: Taken[] = [];
  const parts: string[] = [];
  const width = isLevel(type) && !place.inFragment ? 4 : 3;
  for (let left = 1 + from.below(width); left > 0; left -= 1) {
    const what = from.weighed({ field: 80, fragment: 10, again: 5, __typename: 5 });
    const field = isObjectType(type) || isInterfaceType(type) ? pick(draft, type, place, taken) : undefined;
    if (what === 'fragment' && place.levels > 0 && (isLevel(type) || from.chance(25)))
      parts.push(fragment(draft, type, place));
    else if (what === '__typename' || !field) parts.push(`${draft.alias(20)}__typename`);
    else {
      const head = () => `${draft.alias(12)}${field.name}${argumentsOf(draft, field)}`;
      const one = what === 'again' && taken.length ? from.one(taken) : { field, head: head() };
      taken.push(one);
      parts.push(one.head + tail(draft, type as WithFields, one, place));
    }
  }
  if (isAbstractType(type) && !place.inFragment)
    for (let more = from.one([1, 2, 0, 3]); more > 0; more -= 1) parts.push(fragment(draft, type, place));
  return `{ ${parts.join(' ')} }`;
}
