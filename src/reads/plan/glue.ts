import { writers } from '../scalars.js';

/** JSON being glued: text that is known, and JavaScript expressions that answer with text. */
export type Json = readonly (string | { readonly js: string })[];

export const js = (code: string): Json => [{ js: code }];

/** An object of these fields, in their order. */
export const object = (fields: readonly (readonly [key: string, value: Json])[]): Json => [
  '{',
  ...fields.flatMap(([key, value], index) => [`${index ? ',' : ''}${JSON.stringify(key)}:`, ...value]),
  '}',
];

/** The expression that glues it together. */
export function expression(json: Json): string {
  const parts: string[] = [];
  let text = '';
  for (const part of json) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    if (text) parts.push(JSON.stringify(text));
    text = '';
    parts.push(part.js);
  }
  if (text || !parts.length) parts.push(JSON.stringify(text));
  return parts.join('+');
}

/** The value, or null where the condition holds. */
export const nullWhere = (condition: string, json: Json): Json => js(`(${condition}?'null':${expression(json)})`);

/** A list of what is said of each row; its loop is added to these, which run before it is written. */
export function listed(row: Json, loops: string[]): Json {
  const list = `l${loops.length}`;
  loops.push(`let ${list}='';for(let i=0;i<g.length;i++){const r=g[i];${list}+=(i?',':'')+${expression(row)}}`);
  return ['[', { js: list }, ']'];
}

/** A row as PostgreSQL wrote it: each value as text. */
export type TextRow = (string | null)[];

/** What children brought, by the id from which each was asked. */
export type Brought = readonly ReadonlyMap<string, string>[];

/** Writes the rows of a level: their JSON, from what their children brought, whether more rows follow, and their count. */
export type Write = (rows: TextRow[], brought: Brought, more: boolean, count: number) => string;

/**
 * Makes a writer of generated code: every name in it is one of GraphQL's, of our own columns' places, or of ours.
 * `k` holds what it cannot say as text.
 */
export const compiled = (body: string, constants: readonly unknown[]): Write =>
  (new Function('w', 'k', `return (g,m,more,n)=>{${body}}`) as (w: object, k: readonly unknown[]) => Write)(
    writers,
    constants,
  );
