import type { FieldNode, GraphQLObjectType } from 'graphql';
import { declaredEntities, entityNamed, type FieldDeclaration } from '../../core/fields/declaration.js';
import { quoted } from '../../core/sql/quoted.js';
import { visible } from '../../permissions/scopes.js';
import { processOf } from '../../processes/index.js';
import { columnOf, readable, restricted } from '../columns.js';
import type { ListArgs } from '../connection.js';
import type { Start } from '../level.js';
import { argumentsOf } from '../operands.js';
import { jsonOf } from '../scalars.js';
import type { PlanParams } from './bringing.js';
import { below } from './below.js';
import { Unplanned, type At, type Building } from './building.js';
import { listLevel } from './connection.js';
import { expression, js, nullWhere, object, type Json } from './glue.js';
import type { Level } from './built.js';
import { buildLevel, theseIds, theseParents } from './level.js';
import { stepsJson } from './steps.js';

const objectType = (schema: Building['schema'], name: string) => schema.getType(name) as GraphQLObjectType;

/** A row of an entity as JSON, of what is asked for below these nodes. */
export function rowJson(at: At, nodes: readonly FieldNode[]): Json {
  const type = objectType(at.building.schema, at.entity.name);
  const fields = [...below(at.building, type, nodes)];
  return object(fields.map(([key, asked]) => [key, fieldJson(at, asked)]));
}

function fieldJson(at: At, nodes: readonly FieldNode[]): Json {
  const { building, parts, entity, alias } = at;
  const name = nodes[0]!.name.value;
  if (name === '__typename') return [JSON.stringify(entity.name)];
  const field = entity.fields.get(name);
  if (field?.strict && !building.open(`${entity.name}.${name}`)) return ['null'];
  if (field?.kind === 'reference') return referenceJson(at, field, nodes);
  if (field?.kind === 'record') return recordJson(at, field, nodes);
  if (field) {
    const value = `r[${parts.column(columnOf(entity, field, alias, building.asking, parts.params))}]`;
    const json = js(jsonOf[field.kind](value));
    return field.nullable || field.strict ? nullWhere(`${value}===null`, json) : json;
  }
  const many = entity.many.get(name);
  if (many) {
    const child = entityNamed(many.target);
    const definition = objectType(building.schema, entity.name).getFields()[name]!;
    const args = argumentsOf(definition, nodes[0]!, building.variables) as ListArgs;
    const start = theseParents(child.fields.get(many.by)!);
    return js(
      parts.child(
        listLevel(building, rowJson, { entity: child, start, args, type: definition.type, nodes }),
        parts.column(`${alias}.id`),
      ),
    );
  }
  if (name === 'restrictedFields') {
    const value = parts.column(restricted(entity, alias, building.asking, parts.params));
    return js(`(r[${value}]==='{}'?'[]':'["'+r[${value}].slice(1,-1).replaceAll(',','","')+'"]')`);
  }
  if (name === 'availableSteps') return stepsJson(at, nodes);
  throw new Unplanned(`${entity.name}.${name}`);
}

const shallow = ({ fields }: { fields: ReadonlyMap<string, readonly FieldNode[]> }) =>
  [...fields.values()].every(([node]) => ['id', '__typename'].includes(node!.name.value));

/** How many rows a statement joins at most: PostgreSQL plans each of many more slowly than the last. */
const mostJoins = 40;

/** The row that a reference names, joined where it is visible. */
function referenceJson(at: At, field: FieldDeclaration, nodes: readonly FieldNode[]): Json {
  const { building, parts, entity, alias } = at;
  const { asking, schema } = building;
  const target = entityNamed(field.targets![0]!);
  const joined = `j${parts.joins.length}`;
  const named = readable(entity, field, alias, asking, parts.params, `${alias}.${field.column}`);
  const seen = visible(target, joined, asking, parts.params);
  if (seen === 'false') return ['null'];
  const fields = below(building, objectType(schema, target.name), nodes);
  if (seen === 'true' && shallow({ fields })) {
    const id = `r[${parts.column(named)}]`;
    const json = [...fields].map(([key, [node]]): [string, Json] => [
      key,
      node!.name.value === 'id' ? js(jsonOf.id(id)) : [JSON.stringify(target.name)],
    ]);
    return nullWhere(`${id}===null`, object(json));
  }
  const on = `${joined}.id = ${named}${seen === 'true' ? '' : ` and ${seen}`}`;
  if (parts.joins.length === mostJoins) throw new Unplanned(`more than ${mostJoins} joins`);
  parts.joins.push(`left join ${quoted(target.table)} ${joined} on ${on}`);
  const certain = [...fields.values()].flatMap(([node]) => target.fields.get(node!.name.value) ?? []).find(isCertain);
  const there = parts.column(`${joined}.${certain?.column ?? 'id'}`);
  return nullWhere(`r[${there}]===null`, rowJson({ building, parts, entity: target, alias: joined }, nodes));
}

/** Whether a field has a value in every row: where there is none, there is no row. */
const isCertain = ({ nullable, strict, kind }: FieldDeclaration) => !nullable && !strict && kind !== 'reference';

/** The record that an id of any type names, where it is visible. */
function recordJson(
  { building, parts, entity, alias }: At,
  field: FieldDeclaration,
  nodes: readonly FieldNode[],
): Json {
  const id = parts.column(readable(entity, field, alias, building.asking, parts.params, `${alias}.${field.column}`));
  const levels = anyLevels(building, nodes, (name) => processOf(name) !== undefined);
  return js(`(${parts.child(levels, id)}??'null')`);
}

/** A level for each type that ids have been of. */
export function anyLevels(
  building: Building,
  nodes: readonly FieldNode[],
  fits: (type: string) => boolean = () => true,
): ReadonlyMap<string, Level> {
  const entities = declaredEntities().filter(({ name }) => building.types.has(name) && fits(name));
  return new Map(entities.map(({ name }) => [name, idsLevel(building, name, nodes)]));
}

/** The rows of an entity that ids name, or the one that an id names, each as JSON. */
export const idsLevel = (
  building: Building,
  entity: string,
  nodes: readonly FieldNode[],
  start: Start = theseIds,
  beside?: (params: PlanParams) => string,
): Level =>
  buildLevel(building, {
    entity: entityNamed(entity),
    start,
    beside,
    body: (at) => `const r=g[0];return ${expression(rowJson(at, nodes))}`,
  });
