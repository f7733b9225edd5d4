import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { gathered, registries, type Registry } from '../../scripts/gather/registries.js';
import { declaredEntities, entityNamed, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import { merged } from '../../src/core/merged.js';
import { acts } from '../../src/processes/acts.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { processes, steps } from '../../src/processes/index.js';
import { mutationResolvers } from '../../src/resolvers/flow/mutations.js';
import { effects } from '../../src/services/effects.js';
import { twice } from './definitions.js';
import { plainProcess } from './fixtures/gathered/plain.js';

/** What the files of one kind export, by `path: name`. */
async function exportsOf(files: readonly string[], kind: RegExp): Promise<Map<string, unknown>> {
  const modules = files.map(async (path) =>
    Object.entries((await import(`../../${path}`)) as object)
      .filter(([name]) => kind.test(name))
      .map(([name, value]): [string, unknown] => [`${path}: ${name}`, value]),
  );
  return new Map((await Promise.all(modules)).flat());
}

/** The path of a registry that is as its folder says; otherwise what to do. */
const currency = (registry: Registry, content = readFileSync(registry.into, 'utf8')) =>
  content === gathered(registry) ? registry.into : `${registry.into} is not current: run npm run gather`;

/** What a file exports and nothing brings together, so that the platform never learns of it. */
const forgotten = (exported: ReadonlyMap<string, unknown>, known: (value: unknown) => boolean): string[] =>
  [...exported].flatMap(([name, value]) => (known(value) ? [] : name));

const isClass = (value: unknown) => typeof value === 'function' && String(value).startsWith('class');

describe.each(registries)('$into', (registry) => {
  it('is current', () => expect(currency(registry)).toBe(registry.into));

  it('misses nothing, however it is exported', async () => {
    const known = new Set(Object.values((await import(`../../${registry.into}`)) as object));
    const exported = await exportsOf(globSync(registry.from), new RegExp(`^${registry.named}$`));
    expect(exported.size).toBeGreaterThan(0);
    expect(forgotten(exported, (one) => known.has(one) || isClass(one) !== (registry.what === 'class'))).toEqual([]);
  });
});

/** The names of steps and permissions that stand twice. */
const namedTwice = (entities: readonly EntityDeclaration[]): string[] =>
  twice([
    ...entities.flatMap(({ permissions }) => permissions.map(({ name }) => name)),
    ...Object.keys(acts),
    ...processes.flatMap(({ steps }) => Object.keys(steps)),
  ]);

it('no step and no permission stands twice', () => expect(namedTwice(declaredEntities())).toEqual([]));

/** What begins with the noun of a permission and is one of something else: an act that only the audit knows, a key, a field, an argument. */
const others = new Set([
  'fileView',
  'accessEpoch',
  'auditHead',
  'auditKey',
  'orderBy',
  ...declaredEntities().flatMap(({ list, fields }) => [...(list ? [list] : []), ...fields.keys()]),
]);

/** Quoted words that begin as permissions do and are none: a misspelt one would be held by nobody, silently. */
function misspelt(source: string): string[] {
  const nouns = new Set([...catalogue.keys()].map((name) => /^[a-z]+/.exec(name)![0]));
  return [...source.matchAll(/'([a-z]+)([A-Z][a-zA-Z]+)'/g)]
    .filter(([, noun]) => nouns.has(noun!))
    .map(([, noun, verb]) => `${noun}${verb}`)
    .filter((name) => !catalogue.has(name) && !steps.has(name) && !others.has(name));
}

it('no permission is misspelt anywhere', () => {
  const sources = globSync('src/**/*.ts').map((path) => [path, misspelt(readFileSync(path, 'utf8'))] as const);
  expect(sources.filter(([, names]) => names.length)).toEqual([]);
});

describe('the guards themselves', () => {
  it('bite on a registry that holds too little or too much', () => {
    const [registry] = registries;
    const content = gathered(registry!);
    const stale = `${registry!.into} is not current: run npm run gather`;
    expect(currency(registry!, content.replace(/^export.*\n/m, ''))).toBe(stale);
    expect(currency(registry!, `${content}export { GONE } from './GONE.js';\n`)).toBe(stale);
  });

  it('bite on what is exported in a way that no registry gathers', async () => {
    const folder = 'tests/architecture/fixtures/gathered';
    const kind = { into: `${folder}/index.ts`, from: `${folder}/*.ts`, what: 'const', named: '\\w+Process' } as const;
    expect(gathered(kind)).toContain("export { plainProcess } from './plain.js';");
    const known = new Set<unknown>([plainProcess]);
    expect(forgotten(await exportsOf(globSync(kind.from), /Process$/), (one) => known.has(one))).toEqual([
      `${folder}/apart.ts: apartProcess`,
      `${folder}/renamed.ts: renamedProcess`,
    ]);
  });

  it('bite on a key that two domains hold', () => {
    const days = { 'a.b.days': 1 };
    expect(() => merged({ sales: days, support: { 'b.a.days': 1, ...days } })).toThrow('a.b.days stands twice.');
    expect(() => merged({ sales: days, support: days })).toThrow('a.b.days stands twice.');
  });

  it('bite on a permission that is misspelt', () =>
    expect(misspelt(`where g.permission = 'roleAsign' or holds('assignmentCreate')`)).toEqual(['roleAsign']));

  it('bite on a permission that two entities declare, or an entity and a process', () => {
    const course = entityNamed('Course');
    const [read] = course.permissions;
    expect(namedTwice([course, course])).toEqual(['courseRead']);
    expect(namedTwice([{ ...course, permissions: [{ ...read!, name: 'courseEdit' }] }])).toEqual(['courseEdit']);
  });

  it('stand at load time for a step whose effect no service has', () => {
    const { contractSign: _, ...others } = effects;
    for (const some of [{}, others])
      expect(() => mutationResolvers(some, new Set(['fileRecordAttach']))).toThrow(
        /^\w+ has an effect, but no service has it\.$/,
      );
  });

  it('stand at load time for a step inside others, too', () => {
    const inside = [...steps.values()].filter((step) => step.inside && step.effect).map(({ name }) => name);
    expect(inside).toContain('dataReviewOpen');
    for (const name of inside) {
      const { [name]: _, ...others } = effects;
      expect(() => mutationResolvers(others, new Set(['fileRecordAttach']))).toThrow(
        `${name} has an effect, but no service has it.`,
      );
    }
  });
});
