import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import type { EntityDeclaration } from '../../core/fields/declaration.js';
import { aggregate, groupsIn, type GroupArgs } from '../aggregate.js';
import type { Filter } from '../filter.js';
import type { Grouping } from '../groups.js';
import { aggregateFunctions, measuresIn, type AggregateFunction, type Measure } from '../measures.js';
import { argumentsOf } from '../operands.js';
import { jsonOf } from '../scalars.js';
import { below } from './below.js';
import { LevelParts, Unplanned, type Building } from './building.js';
import type { PlanParams } from './bringing.js';
import { compiled, expression, js, listed, nullWhere, object, type Json } from './glue.js';
import type { Level } from './built.js';
import { sizeOf } from './level.js';
import { prepare } from './prepared.js';
import { idsLevel } from './row.js';

type FieldsByKey = ReadonlyMap<string, readonly FieldNode[]>;

/** What is computed of the rows of an entity's list: the part of a plan for its aggregate. */
export class ListAggregate {
  constructor(
    private readonly building: Building,
    private readonly entity: EntityDeclaration,
    private readonly filter: Filter | null | undefined,
  ) {}

  /** The list as a whole. */
  whole(type: GraphQLObjectType, nodes: readonly FieldNode[], beside?: (params: PlanParams) => string): Level {
    const { building, entity, filter } = this;
    const fields = below(building, type, nodes);
    const measures = this.measures(type, fields);
    const counts = measures.length > 0 || named(fields, 'count').length > 0;
    const parts = new LevelParts(0);
    const json = this.measured(type, fields, measures, 0, (key, asked) => {
      if (asked[0]!.name.value !== 'groupBy') throw new Unplanned(key);
      return js(parts.child(this.groups(type, asked)));
    });
    const { params } = parts;
    const more = beside ? [beside(params)] : [];
    const statement = counts
      ? aggregate(entity, measures, building.asking, filter, undefined, params, more)
      : { sql: `select ${['1', ...more].join()}`, params };
    return {
      from: 'list',
      reversed: false,
      children: parts.children,
      statement: prepare(statement),
      write: compiled(`const r=g[0];return ${expression(json)}`, parts.constants),
    };
  }

  private groups(above: GraphQLObjectType, nodes: readonly FieldNode[]): Level {
    const { building, entity, filter } = this;
    const field = above.getFields()['groupBy']!;
    const type = getNamedType(field.type) as GraphQLObjectType;
    const args = argumentsOf(field, nodes[0]!, building.variables) as GroupArgs;
    const groups = groupsIn(entity, building.asking.viewer, args);
    const fields = below(building, type, nodes);
    const group = getNamedType(type.getFields()['nodes']!.type) as GraphQLObjectType;
    const measures = this.measures(group, merged(named(fields, 'nodes').map((nodes) => below(building, group, nodes))));
    const parts = new LevelParts(0);
    const loops: string[] = [];
    const json = object(
      [...fields].map(([key, asked]): [string, Json] => {
        const name = asked[0]!.name.value;
        if (name === '__typename') return [key, [JSON.stringify(type.name)]];
        if (name === 'isCut') return [key, js('more')];
        const row = this.measured(group, below(building, group, asked), measures, groups.by.length, (_, nodes) =>
          this.key(group, nodes, groups.by, parts),
        );
        return [key, listed(row, loops)];
      }),
    );
    return {
      from: 'list',
      reversed: false,
      children: parts.children,
      size: sizeOf(groups.limit),
      statement: prepare(aggregate(entity, measures, building.asking, filter, groups, parts.params)),
      write: compiled(`${loops.join('')}return ${expression(json)}`, parts.constants),
    };
  }

  /** What the rows of a group have in common: the columns before all else. */
  private key(group: GraphQLObjectType, nodes: readonly FieldNode[], by: readonly Grouping[], parts: LevelParts): Json {
    const type = getNamedType(group.getFields()['key']!.type) as GraphQLObjectType;
    return object(
      [...below(this.building, type, nodes)].map(([key, asked]): [string, Json] => {
        const name = asked[0]!.name.value;
        if (name === '__typename') return [key, [JSON.stringify(type.name)]];
        const place = by.findIndex(({ field }) => field.name === name);
        if (place < 0) return [key, ['null']];
        const { field, span } = by[place]!;
        if (field.kind !== 'reference')
          return [key, nullWhere(`r[${place}]===null`, js(jsonOf[span ? 'day' : field.kind](`r[${place}]`)))];
        const level = idsLevel(this.building, field.targets![0]!, asked);
        return [key, js(`(${parts.child(level, place)}??'null')`)];
      }),
    );
  }

  private measures(type: GraphQLObjectType, fields: FieldsByKey): Measure[] {
    return measuresIn(this.entity, this.building.asking.viewer, (what) => {
      const field = type.getFields()[what];
      const measured = field && (getNamedType(field.type) as GraphQLObjectType);
      const asked = measured ? named(fields, what).map((nodes) => below(this.building, measured, nodes)) : [];
      return new Set(asked.flatMap((fields) => [...fields.values()].map(([node]) => node!.name.value)));
    });
  }

  /** The count and what is computed of each field; `others` says the rest. */
  private measured(
    type: GraphQLObjectType,
    fields: FieldsByKey,
    measures: readonly Measure[],
    before: number,
    others: (key: string, nodes: readonly FieldNode[]) => Json,
  ): Json {
    return object(
      [...fields].map(([key, nodes]): [string, Json] => {
        const name = nodes[0]!.name.value;
        if (name === '__typename') return [key, [JSON.stringify(type.name)]];
        if (name === 'count') return [key, js(`r[${before}]`)];
        if (!aggregateFunctions.includes(name as AggregateFunction)) return [key, others(key, nodes)];
        const within = getNamedType(type.getFields()[name]!.type) as GraphQLObjectType;
        const values = [...below(this.building, within, nodes)].map(([key, [node]]): [string, Json] => {
          if (node!.name.value === '__typename') return [key, [JSON.stringify(within.name)]];
          const place = measures.findIndex(({ what, field }) => what === name && field.name === node!.name.value);
          const value = `r[${before + 1 + place}]`;
          const number = (name === 'min' || name === 'max') && measures[place]!.field.kind === 'integer';
          return [key, nullWhere(`${value}===null`, number ? js(value) : js(jsonOf.money(value)))];
        });
        return [key, object(values)];
      }),
    );
  }
}

const named = (fields: FieldsByKey, name: string): (readonly FieldNode[])[] =>
  [...fields.values()].filter(([node]) => node!.name.value === name);

const merged = (all: readonly FieldsByKey[]): FieldsByKey =>
  new Map(all.flatMap((fields, index) => [...fields].map(([key, nodes]) => [`${index} ${key}`, nodes])));
