import type { EntityManager } from '@mikro-orm/postgresql';
import { declaredEntities, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { shown } from '../../src/reads/columns.js';
import { run } from '../../src/reads/run.js';

/** What operations may ask for, so that they find something. */
export interface Pools {
  /** Ids, by the name of their entity. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Values of filterable fields, by entity and field: `Contract.amount`. */
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  /** Cursors, by entity and order: `Contract AMOUNT_ASC`; without an order `Contract `. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
}

const most = 16;

/** At most so many of them, from the first to the last. */
const spread = <T>(all: readonly T[]): T[] =>
  all.length <= most ? [...all] : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);

async function valuesOf(em: EntityManager, { name, table, fields }: EntityDeclaration) {
  const wanted = [...fields.values()].filter(({ filter, name }) => filter || name === 'id');
  if (!wanted.length) return [];
  const columns = wanted.map(({ column, kind }) => {
    const values = `select distinct ${shown(`r.${column}`, kind)} as v from ${quoted(table)} r where r.${column} is not null`;
    return `(select json_agg(v order by v) from (${values}) found) as "${column}"`;
  });
  const [row] = await run<Record<string, unknown[] | null>>(em, `select ${columns.join(', ')}`);
  return wanted.map((field) => [`${name}.${field.name}`, spread(row![field.column] ?? [])] as const);
}

/** Ids and values out of the tables. */
export async function poolsIn(em: EntityManager): Promise<Omit<Pools, 'cursors'>> {
  const values = new Map<string, readonly unknown[]>();
  for (const entity of declaredEntities()) for (const [of, found] of await valuesOf(em, entity)) values.set(of, found);
  const ids = declaredEntities().flatMap(({ name }): [string, string[]][] => {
    const found = values.get(`${name}.id`) as string[] | undefined;
    return found?.length ? [[name, found]] : [];
  });
  return { values, ids: new Map(ids) };
}
