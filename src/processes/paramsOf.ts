import { fieldNames } from '../core/brings.js';
import type { Fact } from '../core/fact.js';
import { declarationOf, type EntityClass, type EntityDeclaration } from '../core/fields/declaration.js';
import type { BlockerParams } from '../core/refusal.js';
import { settingsIn } from '../settings/inForce.js';
import type { NamedStep } from './allSteps.js';

/** What the engine alone writes: no gate is about that. */
const kept = ['id', 'number', 'state', 'stateSince', 'dueAt', 'occurredAt', 'enteredAt', 'reviewed', 'version'];

const row = 'this_row';

/** The fields of an entity whose columns stand in SQL under an alias. */
function fieldsIn(sql: string, alias: string, { fields }: EntityDeclaration): string[] {
  const columns = new Set([...sql.matchAll(new RegExp(`\\b${alias}\\."?(\\w+)`, 'g'))].map(([, column]) => column));
  return [...fields.values()].filter(({ column }) => columns.has(column)).map(({ name }) => name);
}

/** The aliases of an entity's rows in SQL. */
const aliasesIn = (sql: string, of: EntityClass): string[] =>
  [...sql.matchAll(new RegExp(`\\b(?:from|join) "?${declarationOf(of).table}"? (\\w+)`, 'g'))].map(
    ([, alias]) => alias!,
  );

/**
 * The fields about which a gate of a step asks, by its SQL: of what the step brings, lines among it, or where it asks
 * about nothing of that, of the record.
 */
export function fieldsAsked({ entity, brings = {} }: NamedStep, fact: Fact): string[] {
  const sql = fact.sql(row, ':actors', ':now');
  const own = fieldsIn(sql, row, entity);
  const { of, lines = {}, extra = {} } = brings;
  const beside = of ? aliasesIn(sql, of).flatMap((alias) => fieldsIn(sql, alias, declarationOf(of))) : [];
  const asked = [
    ...fieldNames(brings).filter((name) => own.includes(name) || beside.includes(name)),
    ...Object.keys(extra).filter((name) => own.includes(extra[name]!.becomes ?? name)),
    ...Object.keys(lines).filter((name) => aliasesIn(sql, lines[name]!.of).length),
  ];
  return asked.length ? asked : own.filter((name) => !kept.includes(name));
}

/** What a gate of a step is about: what its fact says, or else the one field and the one setting that its SQL asks for. */
export function paramsOf(step: NamedStep, fact: Fact): BlockerParams {
  const [field, ...others] = fieldsAsked(step, fact);
  const [limit, ...more] = settingsIn(fact.sql(row, ':actors', ':now'));
  return {
    ...(field && !others.length && { field }),
    ...(limit && !more.length && { limit }),
    ...fact.params,
  };
}
