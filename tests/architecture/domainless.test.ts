import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { declaredEntities, fieldsOf, manyOf, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import '../../src/entities/index.js';
import { BusinessRecord } from '../../src/entities/BusinessRecord.js';

/** Entities that the mechanism itself is made of: who may what, steps and what follows from them, files as evidence. */
const mechanism = new Set(globSync('src/entities/{access,flow,files}/*.ts').map((path) => basename(path, '.ts')));
const ofDomains = () => declaredEntities().filter(({ name }) => !mechanism.has(name));

/** Names of fields and lists that are also words of the code, and what they are there. */
const otherwise = new Map([
  ['order', 'in which rows come'],
  ['orders', 'in which rows may come'],
  ['Order', 'the same, as a type'],
  ['quantity', 'a kind of field'],
  ['title', 'of a role'],
  ['departments', 'of whoever asks'],
  ['document', 'of GraphQL'],
  ['condition', 'in SQL'],
  ['body', 'of a function'],
  ['parent', 'the row above'],
  ['children', 'the levels below'],
  ['answer', 'to a request'],
  ['way', 'to read'],
  ['planned', 'answered from a plan'],
  ['effect', 'of a step'],
  ['carrier', 'the root beside which more comes'],
]);

const own = ({ name, list, fields, many }: EntityDeclaration): string[] => [
  name,
  ...(list ? [list] : []),
  ...[...fields.values()].flatMap(({ name, column }) => [name, column]),
  ...many.keys(),
];

/** Names that only domains have. */
function domainNames(): Set<string> {
  const shared = new Set([
    ...[...fieldsOf(BusinessRecord).values()].flatMap(({ name, column }) => [name, column]),
    ...manyOf(BusinessRecord).keys(),
    ...declaredEntities().flatMap((entity) => (mechanism.has(entity.name) ? own(entity) : [])),
  ]);
  return new Set(
    ofDomains()
      .flatMap(own)
      .filter((name) => !shared.has(name) && !otherwise.has(name)),
  );
}

/** What a source names of a domain: an entity, a field, a column, or in SQL a table. */
function namedIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const names = domainNames();
  const entities = ofDomains().map(({ name }) => name);
  const tables = new Map(ofDomains().map(({ name, table }) => [table, name]));
  const words = (code.match(/\w+/g) ?? []).flatMap((word) => (names.has(word) ? [word] : []));
  const sql = [...code.matchAll(/\b(?:from|join|into|update) "?(\w+)"?/g)].flatMap(([, table]) =>
    tables.has(table!) ? [`table of ${tables.get(table!)}`] : [],
  );
  const quoted = [...code.matchAll(/(['"`])(\w+)\1/g)].map(([, , word]) => word!);
  const imported = [...code.matchAll(/import (?:type )?\{([^}]*)\} from '[./]*\/entities\//g)].flatMap(
    ([, all]) => all!.match(/\w+/g) ?? [],
  );
  const entity = [...quoted, ...imported].flatMap((word) => (entities.includes(word) ? [word] : []));
  return [...new Set([...words, ...sql, ...entity])];
}

it('an entity, a field or a relation needs no line in the reads, which name none of a domain', () => {
  const paths = globSync('src/reads/**/*.ts');
  expect(paths.length).toBeGreaterThan(30);
  expect(domainNames().size).toBeGreaterThan(150);
  const found = paths.flatMap((path) => namedIn(readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`));
  expect(found).toEqual([]);
});

it('every word that is excused is the name of something in a domain', () => {
  const all = new Set(ofDomains().flatMap(own));
  expect([...otherwise.keys()].filter((word) => !all.has(word))).toEqual([]);
});

describe('the guard itself', () => {
  it.each([
    [`import { Contract } from '../entities/index.js';`, ['Contract']],
    [`import type { Order } from '../../entities/sales/Order.js';`, ['Order']],
    [`if (entity.name === 'Order') return;`, ['Order']],
    ['const sql = `select id from "order" o join customer c on true`;', ['table of Order', 'table of Customer']],
    ['const sql = `select c.document_hash`;', ['document_hash']],
    ['return row.documentHash ?? row["obligations"];', ['documentHash', 'obligations']],
  ])('bites on %s', (source, found) => expect(namedIn(source)).toEqual(found));

  it('lets the mechanism’s own pass, and what is only said', () => {
    const source = `// of a Contract\nimport { Notification } from '../entities/index.js';\nconst sql = 'select state, due_at from step_record order by id';`;
    expect(namedIn(source)).toEqual([]);
  });
});
