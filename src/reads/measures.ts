import type { EntityDeclaration, FieldDeclaration, FieldKind } from '../core/fields/declaration.js';
import type { Viewer } from '../core/viewer.js';
import { shown } from './columns.js';
import { refuseUnlessEverywhere } from './everywhere.js';

/** What can be computed of one field over many rows. */
export type AggregateFunction = 'sum' | 'avg' | 'min' | 'max';

const numbers: readonly FieldKind[] = ['integer', 'money', 'quantity', 'percent'];
const ordered: readonly FieldKind[] = [...numbers, 'day', 'moment'];

const kinds: Readonly<Record<AggregateFunction, readonly FieldKind[]>> = {
  sum: numbers.filter((kind) => kind !== 'percent'),
  avg: numbers,
  min: ordered,
  max: ordered,
};

export const aggregateFunctions = Object.keys(kinds) as AggregateFunction[];

/** Numbers that say nothing of the business. */
const counters = new Set(['version']);

/** The fields of an entity of which this can be computed. */
export const measurable = ({ fields }: EntityDeclaration, what: AggregateFunction): FieldDeclaration[] =>
  [...fields.values()].filter(({ kind, name }) => kinds[what].includes(kind) && !counters.has(name));

/** One field computed in one way. */
export interface Measure {
  readonly what: AggregateFunction;
  readonly field: FieldDeclaration;
}

/** The measures that are asked for, by how and the names of the fields; refused where a strict field may not be used. */
export function measuresIn(
  entity: EntityDeclaration,
  viewer: Viewer,
  asked: (what: AggregateFunction) => ReadonlySet<string>,
): Measure[] {
  const measures = aggregateFunctions.flatMap((what) => {
    const names = asked(what);
    return measurable(entity, what).flatMap((field) => (names.has(field.name) ? { what, field } : []));
  });
  for (const { field } of measures) refuseUnlessEverywhere(field, viewer);
  return measures;
}

/** A measure as SQL, exact, in the form in which the API shows it: averages to the cent or to four digits. */
function sqlOf({ what, field: { kind, column } }: Measure, row: string): string {
  const value = `${what}(${row}.${column})`;
  if (what === 'avg') return kind === 'money' ? `round(${value}, 2)::text` : `trim_scale(round(${value}, 4))::text`;
  if (what === 'sum' && kind === 'integer') return `${value}::text`;
  return shown(value, kind);
}

/** The select list for the number of rows and these measures. */
export const measureColumns = (measures: readonly Measure[], row: string): string =>
  [
    'count(*)::int as count',
    ...measures.map((measure) => `${sqlOf(measure, row)} as "${measure.what}.${measure.field.name}"`),
  ].join(', ');

/** A row of such a list as the schema has it: `{ count, sum: { amount }, … }`. */
export function measured(row: Readonly<Record<string, unknown>>, measures: readonly Measure[]) {
  const values = Object.fromEntries(aggregateFunctions.map((what) => [what, {} as Record<string, unknown>]));
  for (const { what, field } of measures) values[what]![field.name] = row[`${what}.${field.name}`];
  return { count: row['count'], ...values };
}
