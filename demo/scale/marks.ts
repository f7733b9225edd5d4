import { idPrefixes } from '../../src/core/ids.js';
import type { Row } from './rows.js';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const prefixes = Object.values(idPrefixes).sort((one, other) => other.length - one.length);

/** What stands in a row for another row, or must differ between copies, wherever in its text it stands. */
export const marks = {
  id: `(?:${prefixes.join('|')})_[0-7][${alphabet}]{25}`,
  request: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  hash: '[0-9a-f]{64}',
  number: '[A-Z]{2,}-\\d{4}-\\d{4,}',
  /** A counted row, as `event 17` or `clock-17`; between signs of private use where it is a field of its own. */
  count: '\uE000[a-z_]+ \\d+\uE001',
  counted: '[a-z_]+[ -]\\d+',
};

/** How the count of a row is marked where it is a field of its own. */
export const countMark = (name: string): string => `\uE000${name}\uE001`;

/** By what other rows name this one: its id, or table and count. */
export function nameOf({ table, fields }: Row): string | undefined {
  if (table.counted) return `${table.name} ${fields[table.columns.indexOf(table.counted)]}`;
  const id = fields[table.columns.indexOf('id')];
  return id && new RegExp(`^${marks.id}$`).test(id) ? id : undefined;
}

const naming = new RegExp(`${marks.id}|${marks.counted}`, 'g');

/** All rows that a row names, itself among them. */
export function namesIn({ table, fields }: Row): string[] {
  const pointed = [...table.points].flatMap(([column, target]) => {
    const value = fields[table.columns.indexOf(column)]!;
    return value === '\\N' ? [] : [`${target} ${value}`];
  });
  const named = fields.flatMap((field) => field.match(naming) ?? []);
  return [...pointed, ...named.map((name) => name.replace('-', ' '))];
}

/** Sixty bits of a hash as the end of an id. */
function ending(hash: Uint8Array): string {
  let end = '';
  for (let at = 0; at < 12; at += 1) end += alphabet[hash[at]! & 31];
  return end;
}

/** An id with its type, moment and place, and another end. */
export const withEnd = (id: string, hash: Uint8Array): string => id.slice(0, -12) + ending(hash);

/** A request's id made of a hash. */
export function requestId(hash: Uint8Array): string {
  const hex = Buffer.from(hash.subarray(0, 16)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The row as COPY reads it, with its counts, and those of rows that it points at, marked. */
export function lineOf({ table, fields }: Row): string {
  const { counted, points, columns, name } = table;
  return fields
    .map((field, at) => {
      const target = columns[at] === counted ? name : points.get(columns[at]!);
      return target && field !== '\\N' ? countMark(`${target} ${field}`) : field;
    })
    .join('\t');
}
