import { Int } from 'type-graphql';
import type { Extra, Extras } from '../core/brings.js';
import { declareType, type Shape } from './declare.js';
import { shown } from './shown.js';

/** What a payload tells beside the record, as fields of the schema: each may be null, for all steps of an entity share them. */
export const answersOf = (answers: Extras): Record<string, Shape> =>
  Object.fromEntries(Object.entries(answers).map(([name, extra]) => [name, { ...shapeOf(extra), nullable: true }]));

function shapeOf({ en, zh, clause, optional, ...value }: Extra): Shape {
  const { kind, size, object } = value;
  const one = object ? objectType(object) : (shown[kind]?.() ?? (kind === 'integer' ? Int : String));
  return { en, zh, ...(clause && { clause }), type: () => (size ? [one] : one), ...(optional && { nullable: true }) };
}

const objectType = ({ type, means, fields }: NonNullable<Extra['object']>): new () => object =>
  declareType(
    'object',
    type,
    means,
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)])),
  );
