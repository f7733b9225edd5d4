import type { Identified } from '../ids.js';
import type { Text } from '../text.js';
import type { Clause } from '../vocabulary.js';
import {
  declaredPermission,
  permissionName,
  type DeclaredPermission,
  type PermissionOptions,
  type PermissionReference,
} from './permission.js';

export type FieldKind =
  | 'id'
  | 'text'
  | 'name'
  | 'code'
  | 'integer'
  | 'money'
  | 'quantity'
  | 'percent'
  | 'day'
  | 'moment'
  | 'choice'
  | 'flag'
  | 'reference'
  | 'record';

/** What a field of an entity says of itself, in any kind. */
export interface FieldOptions extends Text {
  readonly clause?: Clause;
  readonly nullable?: boolean;
  /** The field permission without which the value is null. */
  readonly strict?: PermissionOptions;
  readonly filter?: boolean;
  readonly order?: boolean;
  readonly unique?: boolean;
  /** The least and the most that a number may be. */
  readonly between?: readonly [number, number];
  /** The SQL that PostgreSQL derives it by; nobody writes it. */
  readonly generated?: string;
}

/** Entities name each other by their type: no module needs another to be loaded first. */
export type EntityName =
  Identified | 'AuditEvent' | 'Clock' | 'Collaborator' | 'IndicatorTrace' | 'StepRecord' | 'Task';

export type EntityClass = (abstract new () => object) & { name: string };

/** A class of rows that can be made. */
export type NewClass<E> = EntityClass & (new () => E);

/** A column of an entity, as the schema, the reads and the migrations know it. */
export interface FieldDeclaration extends Omit<FieldOptions, 'strict'> {
  readonly name: string;
  readonly kind: FieldKind;
  readonly column: string;
  /** The name of the field permission without which the value is null. */
  readonly strict?: string;
  /** What that permission says of itself. */
  readonly permission?: PermissionOptions;
  /** What a reference points at; several for a record of any of these types. */
  readonly targets?: readonly EntityName[];
  /** The GraphQL enum of a choice and its values, each with what it means. */
  readonly choices?: { readonly type: string; readonly values: Readonly<Record<string, Text>> };
}

/** The rows of another entity that point at this one. */
export interface ManyDeclaration extends Text {
  readonly name: string;
  readonly clause?: Clause;
  readonly target: EntityName;
  /** The field of the target that points here. */
  readonly by: string;
}

/**
 * Who sees which rows: holders of a read permission within its scopes; whoever sees the record it is within, and where
 * it is `seenWith` a permission holds that too, and who is involved in what `involves` in the record above; everyone
 * signed in or of the company (the read permission opens the list); whoever may take a step that leads on from the
 * record awaited; the one account that the row is for.
 */
export type RowRule<Permission = string> =
  | { readonly read: Permission }
  | { readonly within: string; readonly seenWith?: Permission; readonly involves?: true }
  | { readonly everyone: 'signed in' | 'of the company'; readonly read: Permission }
  | { readonly awaiting: true }
  | { readonly own: string };

/** What is told of an entity's rows to the scope AGGREGATE_ONLY: see `permissions/figures.ts`. */
export interface Figures {
  /** The field that names the account which a row concerns. */
  readonly of: string;
  /** The fields that many have alike: by them rows are asked for, and grouped. */
  readonly alike: readonly string[];
  /** The one field beside that tells some people from others. */
  readonly apart: string;
  /** Which rows say again, in part or whole, what others say, or are not to be relied on: they count for nothing. */
  readonly again: (row: string) => string;
  /** The fields that many rows of one person have alike: nothing is computed of them. */
  readonly repeated?: readonly string[];
}

export interface EntityOptions extends Text {
  readonly clause?: Clause;
  /** Who sees which rows: see `RowRule`. */
  readonly rows: RowRule<PermissionReference>;
  /** The field that names the account which its rows are about: they are its own as they are their owner's (OWN). */
  readonly about?: string;
  /** The states in which whoever a row is about sees it; in all where none are named. */
  readonly aboutSees?: readonly string[];
  /** The root list's name; without one there is none. */
  readonly list?: string;
  /** Its list is also told as a whole: counts, sums, averages, extremes, in all and by groups. */
  readonly aggregates?: true;
  /** Its records are handed to departments (Handoff), whose people see them with scope QUEUE. */
  readonly queued?: true;
  /** The states in which the customer's own people see it; in all where none are named. */
  readonly customerSees?: readonly string[];
  /** What is told of its rows as figures only; nothing where it does not say. */
  readonly figures?: Figures;
  /** What stands before the underscore of its ids, such as `order`; never changed once used. */
  readonly ids?: string;
  /** Prefix of the yearly number, such as `HT` in HT-2026-0001. */
  readonly numbered?: string;
  readonly orderBy?: string;
}

export interface EntityDeclaration extends Omit<EntityOptions, 'rows'> {
  readonly name: string;
  readonly rows: RowRule;
  /** The permissions that are declared here: to read its rows, and its strict fields. */
  readonly permissions: readonly DeclaredPermission[];
  readonly table: string;
  readonly class: EntityClass;
  readonly fields: ReadonlyMap<string, FieldDeclaration>;
  readonly many: ReadonlyMap<string, ManyDeclaration>;
}

const fields = new Map<object, Map<string, FieldDeclaration>>();
const many = new Map<object, Map<string, ManyDeclaration>>();
const entities = new Map<EntityClass, EntityDeclaration>();
const byName = new Map<string, EntityDeclaration>();

function remember<D extends { name: string }>(
  store: Map<object, Map<string, D>>,
  prototype: object,
  declared: D,
): void {
  const own = store.get(prototype) ?? new Map<string, D>();
  store.set(prototype, own.set(declared.name, declared));
}

function inherited<D>(store: Map<object, Map<string, D>>, prototype: object | null): Map<string, D> {
  if (!prototype) return new Map();
  return new Map([
    ...inherited(store, Object.getPrototypeOf(prototype) as object | null),
    ...(store.get(prototype) ?? []),
  ]);
}

/** What a decorator says of a field. */
export type GivenField = Omit<FieldDeclaration, 'strict' | 'permission'> & FieldOptions;

/** Declares a field of a class; what is strict has its permission named by class and field. */
export function declareField(prototype: object, { strict, ...field }: GivenField): FieldDeclaration {
  const named = strict && permissionName(strict, prototype.constructor.name, field.name);
  const declared = { ...field, ...(named ? { strict: named, permission: strict } : {}) };
  remember(fields, prototype, declared);
  return declared;
}

export const declareMany = (prototype: object, relation: ManyDeclaration): void => remember(many, prototype, relation);

/** The fields that a class declares or inherits, by name. */
export const fieldsOf = (type: EntityClass) => inherited(fields, type.prototype as object);

/** The relations from other entities' rows that a class declares or inherits, by name. */
export const manyOf = (type: EntityClass) => inherited(many, type.prototype as object);

/** Who sees which rows, with the permissions by their names. */
function rowRule(rows: RowRule<PermissionReference>, entity: string): RowRule {
  if ('read' in rows) return { ...rows, read: permissionName(rows.read, entity) };
  if (!('within' in rows)) return rows;
  const { seenWith, ...rest } = rows;
  return { ...rest, ...(seenWith ? { seenWith: permissionName(seenWith, entity) } : {}) };
}

const opening = <P>(rows: RowRule<P>) => ('read' in rows ? rows.read : 'within' in rows ? rows.seenWith : undefined);

export function declareEntity(type: EntityClass, table: string, options: EntityOptions): EntityDeclaration {
  const { clause } = options;
  const rows = rowRule(options.rows, type.name);
  const columns = fieldsOf(type);
  const declaration: EntityDeclaration = {
    ...options,
    name: type.name,
    table,
    class: type,
    rows,
    fields: columns,
    many: manyOf(type),
    permissions: [
      ...declaredPermission('READ', opening(options.rows), opening(rows), clause),
      ...[...columns.values()].flatMap((field) =>
        declaredPermission('FIELD', field.permission, field.strict, field.clause ?? clause),
      ),
    ],
  };
  entities.set(type, declaration);
  byName.set(type.name, declaration);
  return declaration;
}

/** What an entity class declares; throws for a class that is none. */
export function declarationOf(type: EntityClass): EntityDeclaration {
  const declaration = entities.get(type);
  if (!declaration) throw new Error(`${type.name} is no declared entity.`);
  return declaration;
}

/** All entities that the program has loaded, in the order of loading. */
export const declaredEntities = (): EntityDeclaration[] => [...entities.values()];

/** The entity whose GraphQL type has this name; throws where there is none. */
export function entityNamed(name: string): EntityDeclaration {
  const found = byName.get(name);
  if (!found) throw new Error(`No entity is named ${name}.`);
  return found;
}
