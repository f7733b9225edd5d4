import type { FieldKind } from '../core/fields/declaration.js';
import { trimmed } from '../core/text.js';

/** A moment as PostgreSQL writes it, in whatever zone, as the API shows it. */
export function momentOf(text: string): string {
  if (text.length === 26 && text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, 23)}Z`;
  if (!text.endsWith('+00')) return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
  const millis = text.length === 22 ? '.000' : text.slice(19, -3).padEnd(4, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}${millis}Z`;
}

const read: Partial<Record<FieldKind, (text: string) => string>> = {
  moment: momentOf,
  quantity: trimmed,
  percent: trimmed,
};

/** A value as the database driver gave it, as the API shows it: decimals without zeros at their end, moments in UTC. */
export function valueOf(kind: FieldKind, value: unknown): unknown {
  const form = read[kind];
  return form && typeof value === 'string' ? form(value) : value;
}

const plain = /^[ !#-[\]-\ud7ff]*$/;

/** A text as JSON. */
export const quote = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** How generated code turns PostgreSQL's text of each kind into JSON: an expression over `v`, that text. */
export const jsonOf: Readonly<Record<FieldKind, (v: string) => string>> = {
  id: (v) => `'"'+${v}+'"'`,
  reference: (v) => `'"'+${v}+'"'`,
  record: (v) => `'"'+${v}+'"'`,
  choice: (v) => `'"'+${v}+'"'`,
  money: (v) => `'"'+${v}+'"'`,
  day: (v) => `'"'+${v}+'"'`,
  integer: (v) => v,
  flag: (v) => `(${v}==='t')`,
  text: (v) => `w.quote(${v})`,
  name: (v) => `w.quote(${v})`,
  code: (v) => `w.quote(${v})`,
  moment: (v) => `'"'+w.momentOf(${v})+'"'`,
  quantity: (v) => `'"'+w.trimmed(${v})+'"'`,
  percent: (v) => `'"'+w.trimmed(${v})+'"'`,
};

/** What such code calls. */
export const writers = { quote, momentOf, trimmed };
