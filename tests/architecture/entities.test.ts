import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import {
  declarationOf,
  declareEntity,
  type EntityClass,
  type EntityOptions,
} from '../../src/core/fields/declaration.js';
import { idPrefixes } from '../../src/core/ids.js';
import type { Process } from '../../src/core/process.js';
import { BusinessRecord } from '../../src/entities/BusinessRecord.js';
import * as entities from '../../src/entities/index.js';
import { Row } from '../../src/entities/Row.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { defaultRoles, grantsOf } from '../../src/permissions/defaultRoles.js';
import { isGranted, processes } from '../../src/processes/index.js';
import { opensOf, twice } from './definitions.js';

/** What the files of "adding an entity" hold. */
interface House {
  readonly files: readonly string[];
  readonly classes: readonly EntityClass[];
  readonly prefixes: Readonly<Record<string, string>>;
  readonly processes: readonly Process[];
  readonly permissions: ReadonlySet<string>;
  readonly granted: ReadonlySet<string>;
}

function isDeclared(type: EntityClass): boolean {
  try {
    return Boolean(declarationOf(type));
  } catch {
    return false;
  }
}

/** What a declared entity needs and does not have. */
function lacking(type: EntityClass, { classes, prefixes, permissions, granted, processes }: House): string[] {
  const { rows, list, ids, numbered, fields, figures, about, aboutSees = [] } = declarationOf(type);
  const told = figures ? [figures.of, ...figures.alike, figures.apart, ...(figures.repeated ?? [])] : [];
  const walks = type.prototype instanceof BusinessRecord;
  const process = processes.find(({ entity }) => entity === type);
  const shown = classes.filter(isDeclared).flatMap((other) => [...declarationOf(other).many.values()]);
  const needed = opensOf(declarationOf(type));
  const steps = Object.entries(process?.steps ?? {}).flatMap(([name, step]) => (isGranted(step) ? name : []));
  const missing: (readonly [boolean, string])[] = [
    [type.prototype instanceof Row && !ids, 'has no prefix for its ids (ids)'],
    [ids !== prefixes[type.name], `has the id prefix ${ids ?? 'none'}, and not that of src/core/idPrefixes.ts`],
    [walks && !numbered, 'has no prefix for its numbers (numbered)'],
    [walks && !process, 'has no process in src/processes/index.ts'],
    [!walks && process !== undefined, 'walks a process and is no BusinessRecord'],
    [!list && !shown.some(({ target }) => target === type.name), 'is in no list, neither its own nor that of another'],
    ['within' in rows && !fields.get(rows.within)?.targets, 'stands within a field that is no reference of its own'],
    [
      'own' in rows && fields.get(rows.own)?.targets?.join() !== 'Account',
      'is for nobody: its own field is no account',
    ],
    [aboutSees.some((state) => !(state in (process?.states ?? {}))), 'is shown in a state that it never has'],
    [about !== undefined && fields.get(about)?.targets?.join() !== 'Account', 'is about no account'],
    [told.some((name) => !fields.has(name)), 'tells figures by a field that it has not'],
    [told.length > 0 && fields.get(told[0]!)?.targets?.join() !== 'Account', 'tells figures of what is no account'],
    ...needed.map((name) => [!permissions.has(name), `names ${name}, which no entity declares`] as const),
    ...[...needed, ...steps].map(
      (name) => [!granted.has(name), `has ${name}, which no role in src/permissions/roles grants`] as const,
    ),
  ];
  return missing.flatMap(([is, what]) => (is ? `${type.name} ${what}` : []));
}

/** Whatever was forgotten when an entity was added, as sentences that say where. */
function forgotten(house: House): string[] {
  const { files, classes, prefixes } = house;
  const names = new Set(classes.map(({ name }) => name));
  const declared = classes.filter(isDeclared);
  const numbers = declared.flatMap((type) => declarationOf(type).numbered ?? []);
  const undeclared = classes.filter((type) => type.prototype instanceof Row && !declared.includes(type));
  return [
    ...files
      .filter((path) => !names.has(basename(path, '.ts')))
      .map((path) => `${path} is not in src/entities/index.ts`),
    ...Object.keys(prefixes)
      .filter((name) => !names.has(name))
      .map((name) => `${name} has an id prefix and is no entity`),
    ...twice(Object.values(prefixes)).map((prefix) => `the id prefix ${prefix} stands for two entities`),
    ...twice(numbers).map((prefix) => `the number prefix ${prefix} stands for two entities`),
    ...undeclared.map(({ name }) => `${name} has an id that clients see and is not declared by @entity`),
    ...declared.flatMap((type) => lacking(type, house)),
  ];
}

it('nothing of an entity is forgotten', () => {
  const granted = Object.values(defaultRoles).flatMap((role) => grantsOf(role).map(({ permission }) => permission));
  expect(
    forgotten({
      files: globSync('src/entities/*/*.ts'),
      classes: Object.values(entities),
      prefixes: idPrefixes,
      processes,
      permissions: new Set(catalogue.keys()),
      granted: new Set(granted),
    }),
  ).toEqual([]);
});

describe('the guard itself', () => {
  class Quote extends BusinessRecord {}
  class Quite extends Row {}
  const house: House = {
    files: ['src/entities/sales/Quote.ts'],
    classes: [Quote],
    prefixes: { Quote: 'quote' },
    processes: [{ entity: Quote, clause: '2.2.3', states: {}, steps: { quoteDraft: {} as never } }],
    permissions: new Set(['quoteRead', 'quoteDraft']),
    granted: new Set(['quoteRead', 'quoteDraft']),
  };
  const figures = { of: 'owner', alike: [], apart: 'state', again: () => 'false' };
  const found = (change: Partial<House & EntityOptions>) => {
    const said = { en: 'A quote', zh: '报价', rows: { read: 'quoteRead' }, ids: 'quote', numbered: 'BJ' };
    declareEntity(Quote, 'quote', { ...said, list: 'quotes', ...change });
    return forgotten({ ...house, ...change });
  };

  it('finds nothing where all is there', () => expect(found({})).toEqual([]));

  it.each<[string, Partial<House & EntityOptions>]>([
    ['src/entities/sales/Quote.ts is not in src/entities/index.ts', { classes: [] }],
    ['Quote has no prefix for its ids (ids)', { ids: '' }],
    ['Quote has the id prefix quote, and not that of src/core/idPrefixes.ts', { prefixes: {} }],
    ['Quote has the id prefix offer, and not that of src/core/idPrefixes.ts', { ids: 'offer' }],
    ['Offer has an id prefix and is no entity', { prefixes: { Quote: 'quote', Offer: 'offer' } }],
    ['the id prefix quote stands for two entities', { prefixes: { Quote: 'quote', Offer: 'quote' } }],
    ['Quote has no process in src/processes/index.ts', { processes: [] }],
    ['Quote names quoteRead, which no entity declares', { permissions: new Set<string>() }],
    ['Quote has quoteRead, which no role in src/permissions/roles grants', { granted: new Set(['quoteDraft']) }],
    ['Quote has quoteDraft, which no role in src/permissions/roles grants', { granted: new Set(['quoteRead']) }],
    ['Quote has no prefix for its numbers (numbered)', { numbered: '' }],
    ['Quote is in no list, neither its own nor that of another', { list: '' }],
    ['Quote stands within a field that is no reference of its own', { rows: { within: 'number' } }],
    ['Quote is for nobody: its own field is no account', { rows: { own: 'customer' } }],
    ['Quote is shown in a state that it never has', { about: 'owner', aboutSees: ['SENT'] }],
    ['Quote is about no account', { about: 'customer' }],
    ['Quote tells figures of what is no account', { figures: { ...figures, of: 'customer' } }],
    ['Quote tells figures by a field that it has not', { figures: { ...figures, alike: ['tone'] } }],
    ['the number prefix BJ stands for two entities', { classes: [Quote, Quote] }],
    ['Quite has an id that clients see and is not declared by @entity', { classes: [Quote, Quite] }],
  ])('says: %s', (said, change) => expect(found(change)).toContain(said));
});
