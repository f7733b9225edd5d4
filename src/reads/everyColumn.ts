import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityClass } from '../core/fields/declaration.js';
import { quoted } from '../core/sql/quoted.js';

/** All columns of a row of an entity, by their names: a prepared `*` would fail once a migration adds one. */
export const everyColumn = (em: EntityManager, type: EntityClass, row: string): string =>
  em
    .getMetadata(type)
    .props.filter(({ persist }) => persist !== false)
    .flatMap(({ fieldNames = [] }) => fieldNames.map((name) => `${row}.${quoted(name)}`))
    .join(', ');
