import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { InterfaceType, ObjectType } from 'type-graphql';
import { describe } from '../text.js';
import { declareEntity, fieldsOf, type EntityClass, type EntityOptions } from './declaration.js';

const tableOf = (type: string) => type.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** Every field that can be filtered or ordered by has its index, with the key that makes the order total. */
function index(type: EntityClass, key: string | undefined): void {
  for (const { name, filter, order, kind, unique } of fieldsOf(type).values()) {
    if (name === key || (unique && !order)) continue;
    if (filter || order || kind === 'reference' || kind === 'record')
      Index({ properties: key ? [name, key] : [name] } as object)(type as never);
  }
}

/** Declares a class as table, GraphQL type and list, once. */
export function entity({ implements: interfaces = [], ...options }: EntityOptions & { implements?: EntityClass[] }) {
  return (type: EntityClass): void => {
    const fields = fieldsOf(type);
    index(type, fields.has('id') ? 'id' : undefined);
    Entity({ tableName: tableOf(type.name) })(type as never);
    ObjectType(type.name, {
      description: describe(options, options.clause),
      implements: interfaces as never,
      simpleResolvers: true,
    })(type as never);
    declareEntity(type, tableOf(type.name), options);
  };
}

/** Declares a class whose fields several entities share: an interface in the schema, no table. */
export function shared(options: { en: string; zh: string }, resolveType: (row: { id: string }) => string | undefined) {
  return (type: EntityClass): void => {
    Entity({ abstract: true })(type as never);
    InterfaceType(type.name, { description: describe(options), resolveType: resolveType as never })(type as never);
  };
}
