import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Refused } from '../../demo/client.js';
import { newId, typeOfId, type Identified } from '../../src/core/ids.js';
import { hire, origin, sql } from '../support/people.js';
import { deal, idsOf, secret, strict, type Deal } from './deal.js';

let seller: Person;
let other: Person;
let foreign: Deal;
let own: Deal;

beforeAll(async () => {
  [seller, other] = [await hire('SALES_REP'), await hire('SALES_REP')];
  [foreign, own] = [await deal(other), await deal(seller, 'OWN', { bottomLine: '11.00', margin: '22.00' })];
});

/** What is left of an answer once the id of its request is taken out, and how many statements it took to make a plan. */
const saidBy = (answer: object) => JSON.stringify(answer).replace(/"requestId":"[^"]*"|"statements":\d+/g, '');

/** Expects that an answer holds no id and no text of the other seller's deal. */
const tellsNothing = (answer: object) => {
  const text = JSON.stringify(answer);
  const told = [secret, ...Object.values(strict), foreign.customer.number, foreign.contract.number, ...idsOf(foreign)];
  expect(told.filter((word) => text.includes(word))).toEqual([]);
};

const shared =
  'id number owner { name } department { name } history { totalCount nodes { note } } availableSteps { name }';
const selections = {
  Customer: `${shared} name bottomLine restrictedFields contacts { nodes { name } } contracts { totalCount nodes { id } }`,
  Contract: `${shared} title margin document customer { name } files { nodes { name } } collaborators { totalCount }`,
  Obligation: `${shared} content contract { title }`,
  FileRecord: `${shared} name record { id }`,
  Contact: 'phone customer { id }',
  Instalment: 'amount contract { id }',
};
const everything = `id ${Object.entries(selections)
  .map(([type, selection]) => `... on ${type} { ${selection} }`)
  .join(' ')}`;

describe('a seller', () => {
  it('finds another seller’s deal under no id, as if it did not exist (3.2.4b)', async () => {
    for (const id of idsOf(foreign)) {
      const fresh = newId(typeOfId(id) as Identified);
      const query = `query ($id: ID!, $ids: [ID!]!) { node(id: $id) { ${everything} } nodes(ids: $ids) { ${everything} } }`;
      const [found, invented] = await Promise.all([id, fresh].map((id) => seller.reply(query, { id, ids: [id, id] })));
      expect(found!.data).toEqual({ node: null, nodes: [null, null] });
      expect(saidBy(found!)).toBe(saidBy(invented!));
    }
    for (const [field, { id }] of Object.entries({ customer: foreign.customer, contract: foreign.contract }))
      expect((await seller.reply(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id })).data).toEqual({
        [field]: null,
      });
  });

  it('finds the own deal there', async () => {
    const { nodes } = await seller.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${everything} } }`, {
      ids: idsOf(own),
    });
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(idsOf(own));
    const { customer, contract } = await seller.ask(
      'query ($a: ID!, $b: ID!) { customer(id: $a) { bottomLine } contract(id: $b) { margin restrictedFields } }',
      { a: own.customer.id, b: own.contract.id },
    );
    expect([customer.bottomLine, contract.margin, contract.restrictedFields]).toEqual(['11.00', null, ['margin']]);
  });

  it('lists and counts the own rows only, in every order that is open (3.2.4b)', async () => {
    for (const [list, type] of [
      ['customers', 'Customer'],
      ['contracts', 'Contract'],
    ] as const) {
      const { __type } = await seller.ask(`{ __type(name: "${type}Order") { enumValues { name } } }`);
      for (const { name } of __type.enumValues as { name: string }[]) {
        const reply = await seller.reply(
          `{ ${list}(orderBy: ${name}) { totalCount edges { cursor } nodes { __typename ${selections[type]} } } }`,
        );
        tellsNothing(reply);
        if (/^(BOTTOM_LINE|MARGIN)/.test(name)) expect(reply.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
        else expect(reply.data?.[list]).toMatchObject({ totalCount: 1, nodes: [{ __typename: type }] });
      }
    }
  });

  it('takes no step on it: refused as what does not exist is, and nothing changed (3.2.4b)', async () => {
    const before = await sql('select * from contract where id = $1', foreign.contract.id);
    const { viewer } = await seller.ask('{ viewer { permissions } }');
    const onRecords = /^(contract(?!Draft)|customer(?!Register)|obligation|fileRecord(?!Attach))/;
    const held = (viewer.permissions as string[]).filter((name) => onRecords.test(name) && !/Read/.test(name));
    expect(held.length).toBeGreaterThan(9);
    for (const step of held) {
      const [word] = /^[a-z]+/.exec(step)!;
      const id = { contract: foreign.contract.id, customer: foreign.customer.id, file: foreign.file }[word];
      const answers: object[] = [];
      for (const target of [id ?? foreign.obligations[0]!, newId(id ? typeOfId(id)! : 'Obligation')])
        answers.push(
          await seller
            .step(step, { id: target, expectedVersion: 1, note: 'note' })
            .catch(({ errors }: Refused) => errors),
        );
      expect(answers[0]).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      expect(saidBy(answers[0]!)).toBe(saidBy(answers[1]!));
    }
    expect(await sql('select * from contract where id = $1', foreign.contract.id)).toEqual(before);
  });

  it('names none of it in an input: customer, lines and the record of a file are not found (3.2.4b)', async () => {
    const counts = () => sql('select (select count(*) from contract), (select count(*) from file_record)');
    const before = await counts();
    const terms = { title: 't', amount: '1', agreedOn: '2026-01-05', agreement: 'a', templateVersion: '1', body: 'b' };
    const lines = { obligations: [], paymentSchedule: [] };
    const refused = { code: 'NOT_FOUND' };
    for (const customer of [foreign.customer.id, newId('Customer')])
      await expect(seller.step('contractDraft', { customer, ...terms, ...lines })).rejects.toMatchObject(refused);
    const edit = { id: own.contract.id, expectedVersion: own.contract.version + 1 };
    for (const input of [
      { obligations: [{ id: foreign.obligations[0], party: 'COMPANY', content: 'mine' }] },
      { paymentSchedule: [{ id: foreign.instalments[0], dueOn: '2026-12-01', amount: '1' }] },
      { collaborators: [newId('Account')] },
    ])
      await expect(seller.step('contractEdit', { ...edit, ...input })).rejects.toMatchObject(refused);
    for (const record of [foreign.contract.id, foreign.obligations[0]!, newId('Contract')])
      expect(await seller.file(record, 'CONTRACT_ATTACHMENT', 'mine')).toMatchObject({ status: 404, ...refused });
    expect(await counts()).toEqual(before);
  });

  it('downloads the own files and no others (3.1.4b)', async () => {
    const get = async (id: string) => {
      const answer = await fetch(`${origin}/files/${id}`, { headers: seller.authorization });
      return { status: answer.status, text: await answer.text() };
    };
    expect(await get(own.file)).toEqual({ status: 200, text: 'OWN content' });
    const [theirs, nobodys] = [await get(foreign.file), await get(newId('FileRecord'))];
    expect(theirs.status).toBe(404);
    expect(saidBy(JSON.parse(theirs.text))).toBe(saidBy(JSON.parse(nobodys.text)));
  });
});
