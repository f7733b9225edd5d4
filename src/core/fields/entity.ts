import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { InterfaceType, ObjectType } from 'type-graphql';
import { describe } from '../text.js';
import { declareEntity, fieldsOf, type EntityClass, type EntityOptions } from './declaration.js';

const snake = (name: string) => name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/**
 * Every field that can be filtered or ordered by has its index, with the id, which makes the order total; where values
 * may be missing, descending has its own, since nulls come last either way.
 */
function index(type: EntityClass): void {
  for (const { name, filter, order, kind, unique, nullable } of fieldsOf(type).values()) {
    if (name === 'id') continue;
    if (order || (filter && !unique) || kind === 'reference' || kind === 'record')
      Index({ properties: [name, 'id'] } as object)(type as never);
    if (order && nullable) {
      const columns = [
        { name, sort: 'desc', nulls: 'last' },
        { name: 'id', sort: 'desc' },
      ];
      Index({ properties: [name, 'id'], columns, name: `${snake(type.name)}_${snake(name)}_desc` } as object)(
        type as never,
      );
    }
  }
}

/** Declares a class as table, GraphQL type and list, once. */
export function entity({ implements: interfaces = [], ...options }: EntityOptions & { implements?: EntityClass[] }) {
  return (type: EntityClass): void => {
    index(type);
    Entity({ tableName: snake(type.name) })(type as never);
    ObjectType(type.name, {
      description: describe(options, options.clause),
      implements: interfaces as never,
      simpleResolvers: true,
    })(type as never);
    declareEntity(type, snake(type.name), options);
  };
}

/** Declares a class whose fields several entities share: an interface in the schema, no table. */
export function shared(options: { en: string; zh: string }, resolveType: (row: { id: string }) => string | undefined) {
  return (type: EntityClass): void => {
    Entity({ abstract: true })(type as never);
    InterfaceType(type.name, { description: describe(options), resolveType: resolveType as never })(type as never);
  };
}
