import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { describe, snake } from '../text.js';
import { declareEntity, fieldsOf, type EntityClass, type EntityOptions } from './declaration.js';

/**
 * Every field that can be filtered or ordered by has its index, with the id, which makes the order total; where values
 * may be missing, descending has its own, since nulls come last either way.
 */
function index(type: EntityClass): void {
  for (const { name, filter, order, kind, unique, nullable } of fieldsOf(type).values()) {
    if (name === 'id') continue;
    if (order || (filter && !unique) || kind === 'reference' || kind === 'record')
      Index<EntityClass, string>({ properties: [name, 'id'] })(type);
    if (order && nullable)
      Index<EntityClass, string>({
        properties: [name, 'id'],
        columns: [
          { name, sort: 'desc', nulls: 'last' },
          { name: 'id', sort: 'desc' },
        ],
        name: `${snake(type.name)}_${snake(name)}_desc`,
      })(type);
  }
}

/** The class that this one extends, which is an interface of the schema. */
const baseOf = (type: EntityClass): EntityClass[] =>
  [Object.getPrototypeOf(type) as EntityClass].filter((base) => base !== Function.prototype);

/** Declares a class as table, GraphQL type and list, once. */
export function entity(options: EntityOptions) {
  return (type: EntityClass): void => {
    index(type);
    Entity({ tableName: snake(type.name) })(type);
    ObjectType(type.name, {
      description: describe(options, options.clause),
      implements: baseOf(type),
      simpleResolvers: true,
    })(type);
    declareEntity(type, snake(type.name), options);
  };
}
