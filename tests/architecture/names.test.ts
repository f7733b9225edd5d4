import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { isEnumType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { steps, type NamedStep } from '../../src/processes/index.js';
import { bareSchema } from '../../src/server/schema.js';
import { settings } from '../../src/settings/index.js';
import { factsOf } from './definitions.js';

const glossary = readFileSync('docs/glossary.md', 'utf8');
const upper = (name: string) => name[0]!.toUpperCase() + name.slice(1);
const lower = (name: string) => name[0]!.toLowerCase() + name.slice(1);
const wordsOf = (name: string) => (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());

/** The rows of a table of the glossary, as the text of their cells. */
const tableOf = (heading: string): string[][] =>
  glossary
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

/** The words that the house does not use, each as the words it is made of; whole phrases are for people to mind. */
const unused = tableOf('Words that we do not use')
  .flatMap(([not]) => not!.split(/, | or /))
  .map((phrase) => phrase.toLowerCase().split(/[ -]/))
  .filter((phrase) => phrase.length < 3);

/** What is named so for a reason of its own. */
const excepted = new Map([
  ['Guard', 'says who may ask for a root field; a guard that keeps a step back is a fact'],
  ['guardSchema', 'the same'],
  ['hidden', 'a column that the schema does not have; one that some may not read is strict'],
  ['reviewPolicy.sample.percent', 'a key of the regulation’s own table, as are the next'],
  ['retentionPolicy.active.months', 'the same'],
  ['retentionPolicy.archive.months', 'the same'],
]);

/** Names that use a word for which the house has another. */
const synonyms = (names: Iterable<string>): string[] =>
  [...names].flatMap((name) => {
    const words = ` ${wordsOf(name).join(' ')} `;
    const found = unused.find((phrase) => words.includes(` ${phrase.join(' ')} `));
    return found && !excepted.has(name) ? `${name}: not ${found.join(' ')}` : [];
  });

/** Whether a step begins with its noun, the name of its entity in full, goes on with a verb, and is no longer than 40 characters. */
const nounFirst = ({ name, entity }: Pick<NamedStep, 'name' | 'entity'>): boolean =>
  new RegExp(`^${lower(entity.name)}[A-Z]`).test(name) && name.length <= 40;

const namesIn = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
    return isObjectType(type) || isInputObjectType(type) ? [type.name, ...Object.keys(type.getFields())] : type.name;
  });

const words = new Map(tableOf('Words').map(([term, word]) => [word!.replaceAll('`', ''), term!]));

/** What keeps an entity out of the glossary. */
function unknown({ name, zh }: { readonly name: string; readonly zh: string }): string[] {
  const term = words.get(name);
  if (term === undefined) return [`${name} is no word of docs/glossary.md`];
  return zh.endsWith(term) ? [] : [`${name} is ${term} in docs/glossary.md, not ${zh}`];
}

it('nothing that clients see goes by another word than the glossary’s', async () => {
  const codes = [...steps.values()].flatMap((step) => factsOf(step).map(({ code }) => code));
  const names = [...namesIn(await bareSchema()), ...catalogue.keys(), ...Object.keys(settings), ...codes];
  expect(synonyms(names.filter((name) => !name.startsWith('__')))).toEqual([]);
});

it('nothing that one file lends to another does', () => {
  const lent = /^export (?:default |declare |abstract |async )*(?:const|function|class|interface|type) (\w+)/gm;
  const names = globSync('src/**/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(lent)].map(([, name]) => name!),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(synonyms(names)).toEqual([]);
});

it('every step begins with its noun', () =>
  expect([...steps.values()].filter((step) => !nounFirst(step)).map(({ name }) => name)).toEqual([]));

it('every field permission is named after its field', () => {
  const strict = declaredEntities().flatMap(({ name, fields }) =>
    [...fields.values()].flatMap(({ strict, name: field }) =>
      strict ? [[strict, `${lower(name)}Read${upper(field)}`]] : [],
    ),
  );
  expect(strict.filter(([is, should]) => is !== should)).toEqual([]);
});

it('every entity is a word of the glossary, by its Chinese name', () => {
  expect(declaredEntities().length).toBeGreaterThan(10);
  expect(declaredEntities().flatMap(unknown)).toEqual([]);
});

it('every folder of a layer is a domain', () => {
  const domains = tableOf('Domains').map(([, word]) => word!.replaceAll('`', ''));
  const layers = 'src/{entities,processes,services,resolvers,schema}/*/';
  const folders = globSync(layers).map((path) => path.replaceAll('\\', '/').split('/')[2]!);
  expect(domains).toContain('sales');
  expect(folders.filter((folder) => !domains.includes(folder))).toEqual([]);
});

describe('the guards themselves', () => {
  it('bite on a word for which there is another', () =>
    expect(synonyms(['contractStatus', 'UserInput', 'CLIENT_BLOCKED', 'businessUnit', 'stateSince', 'hidden'])).toEqual(
      [
        'contractStatus: not status',
        'UserInput: not user',
        'CLIENT_BLOCKED: not client',
        'businessUnit: not business unit',
      ],
    ));

  it('bite on an entity that is no word, or another one in Chinese', () =>
    expect(
      [
        { name: 'Quota', zh: '配额' },
        { name: 'Contract', zh: '合约' },
      ].flatMap(unknown),
    ).toEqual(['Quota is no word of docs/glossary.md', 'Contract is 合同 in docs/glossary.md, not 合约']));

  it('bite on a step that begins with its verb or another noun, or is too long', () => {
    const { entity } = steps.get('contractSign')!;
    const long = `contractSign${'Again'.repeat(6)}`;
    const named = ['signContract', 'contracting', 'orderSign', 'contractSign', 'accountContractSign', long];
    expect(named.filter((name) => nounFirst({ name, entity }))).toEqual(['contractSign']);
  });
});
