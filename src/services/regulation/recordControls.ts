import {
  declaredEntities,
  type EntityClass,
  type EntityDeclaration,
  type FieldDeclaration,
} from '../../core/fields/declaration.js';
import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';
import '../../entities/index.js';
import type { Control } from './control.js';

interface Declared extends Text {
  readonly name: string;
  readonly clause?: Clause;
}

/** What is kept because a clause asks for it: entities, fields, relations and the values of choices that cite one. */
export function controlsOfRecords(): Control[] {
  const entities = declaredEntities();
  const sharedBy = new Map<Declared, EntityClass[]>();
  for (const entity of entities)
    for (const declared of citing(entity)) sharedBy.set(declared, [...(sharedBy.get(declared) ?? []), entity.class]);
  const chosen = new Map(entities.flatMap(({ fields }) => [...fields.values()].flatMap(valuesOf)));
  const records = [
    ...chosen.values(),
    ...entities.flatMap((entity) => (entity.clause ? [kept(entity.name, entity.clause, entity)] : [])),
    ...[...sharedBy].map(([declared, classes]) =>
      kept(`${commonBase(classes).name}.${declared.name}`, declared.clause!, declared),
    ),
  ];
  return records.sort((one, other) => (one.name < other.name ? -1 : 1)); // in no order of loading
}

/** The values of a choice that cite a clause, by their names. */
const valuesOf = ({ choices }: FieldDeclaration): [string, Control][] =>
  Object.entries(choices?.values ?? {}).flatMap(([value, text]): [string, Control][] => {
    const { clause } = text as Text & { clause?: Clause };
    const name = `${choices!.type}.${value}`;
    return clause ? [[name, kept(name, clause, text)]] : [];
  });

const citing = ({ fields, many }: EntityDeclaration): Declared[] =>
  [...fields.values(), ...many.values()].filter(({ clause }) => clause);

const kept = (name: string, clause: Clause, { en, zh }: Text): Control => ({
  kind: 'RECORD',
  name,
  clause,
  means: { en, zh },
  steps: [],
});

/** The class that declared what these inherit; entities that inherit a field share its one declaration. */
function commonBase([first, ...others]: readonly EntityClass[]): EntityClass {
  let base = first!;
  while (!others.every((other) => other.prototype instanceof base || other === base))
    base = Object.getPrototypeOf(base) as EntityClass;
  return base;
}
