import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { typeOfId } from '../../src/core/ids.js';
import { hire, stranger } from '../support/people.js';
import { deal, idsOf, secret, strict, type Deal } from './deal.js';

interface Type {
  readonly name: string | null;
  readonly kind: string;
  readonly ofType: Type | null;
}
interface Field {
  readonly name: string;
  readonly type: Type;
  readonly args: { type: Type }[];
}

let fieldsOf: Map<string, readonly Field[]>;
let selections: Map<string, string>;
const department = { department: `Crawled ${process.pid}` };
let seller: Person;
let foreign: Deal;
let own: Deal;

const bare = (type: Type): Type => (type.ofType ? bare(type.ofType) : type);

/** Every field of a type that needs no argument, objects down to a depth; of what lies deeper the id. */
function selectionOf(type: string, depth: number): string {
  const fields = (fieldsOf.get(type) ?? []).filter(({ args }) => args.every(({ type }) => type.kind !== 'NON_NULL'));
  const shown = fields.flatMap(({ name, type }) => {
    const { kind, name: target } = bare(type);
    if (kind === 'SCALAR' || kind === 'ENUM') return [name];
    const asId = fieldsOf.get(target!)?.some((field) => field.name === 'id') ? '{ id }' : undefined;
    if (depth > 0) return [`${name} ${kind === 'INTERFACE' ? '{ id }' : selectionOf(target!, depth - 1)}`];
    return asId ? [`${name} ${asId}`] : [];
  });
  return shown.length ? `{ ${shown.join(' ')} }` : '{ __typename }';
}

beforeAll(async () => {
  const ofType = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
  const { __schema } = await stranger.ask(
    `{ __schema { types { name kind interfaces { name } fields { name type { ${ofType} } args { type { kind } } } } } }`,
  );
  const types = __schema.types as { name: string; kind: string; interfaces: { name: string }[]; fields: Field[] }[];
  fieldsOf = new Map(types.map(({ name, fields }) => [name, fields ?? []]));
  const nodes = types.filter(
    ({ kind, interfaces }) => kind === 'OBJECT' && interfaces.some(({ name }) => name === 'Node'),
  );
  selections = new Map(nodes.map(({ name }) => [name, selectionOf(name, 2)]));

  const other = await hire('SALES_REP', department);
  seller = await hire('SALES_REP', department);
  foreign = await deal(other);
  own = await deal(seller, 'OWN', { bottomLine: '1.00', margin: '2.00' }, [other.account]);
});

/** Follows every id that an answer holds, from these ids on, through every field of every type. */
async function crawl(
  person: Person,
  from: readonly string[],
): Promise<{ types: Set<string>; text: string; ids: Set<string> }> {
  const waiting = [...from];
  const ids = new Set(from);
  const texts: string[] = [];
  const types = new Set<string>();
  for (let id = waiting.shift(); id && ids.size < 400; id = waiting.shift()) {
    const type = typeOfId(id)!;
    const { data, errors } = await person.reply(
      `query ($id: ID!) { node(id: $id) { __typename ... on ${type} ${selections.get(type)!} } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    if (!data!['node']) continue;
    types.add(type);
    const text = JSON.stringify(data);
    texts.push(text);
    for (const [found] of text.matchAll(/[a-z]+_[0-9a-hjkmnp-tv-z]{26}/g)) {
      const known = typeOfId(found);
      if (!known || !selections.has(known) || ids.has(found)) continue;
      ids.add(found);
      waiting.push(found);
    }
  }
  return { types, ids, text: texts.join('\n') };
}

const publicTypes = ['Account', 'Department', 'Employee', 'Placement', 'Position'];

describe('whoever follows every id through every field', () => {
  it('comes from the own deal to all that is part of it (3.2.4b)', async () => {
    const { types, ids } = await crawl(seller, [own.contract.id]);
    expect([...types]).toEqual(expect.arrayContaining(['Contract', 'Customer', 'Contact', 'Obligation', 'FileRecord']));
    expect(idsOf(own).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('comes from there, and from everybody’s accounts, to nothing of another seller’s deal (3.2.4b)', async () => {
    const { text, ids } = await crawl(seller, [own.contract.id, ...idsOf(foreign)]);
    for (const word of [secret, ...Object.values(strict), foreign.contract.number]) expect(text).not.toContain(word);
    expect(text).not.toContain('"login":"');
    const stolen = idsOf(foreign).filter((id) => text.includes(id));
    expect(stolen).toEqual([]);
    expect(ids.size).toBeGreaterThan(idsOf(own).length + idsOf(foreign).length);
  });

  it('comes without any business permission to the organization only (3.2.4b)', async () => {
    const nobody = await hire('EMPLOYEE', department);
    const { types, text } = await crawl(nobody, [nobody.account, seller.account, ...idsOf(foreign), ...idsOf(own)]);
    expect([...types].filter((type) => !publicTypes.includes(type))).toEqual([]);
    for (const word of [secret, 'OWN客户', ...Object.values(strict)]) expect(text).not.toContain(word);
  });

  it('comes nowhere without a session', async () => {
    for (const id of [...idsOf(own), seller.account]) {
      const reply = await stranger.reply('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id });
      expect(reply.data).toBeNull();
      expect(new Set(reply.errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
    }
  });
});
