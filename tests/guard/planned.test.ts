import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { hire, otherOrigin, sql, statementsOf } from '../support/people.js';
import { deal, role } from './deal.js';
import { databaseSeconds } from '../support/cpuSeconds.js';

describe('whoever was presumed and is another by now', () => {
  const query = `{
    viewer { account { customer { name } } }
    customers { totalCount }
  }`;

  it('sees nothing of what their former self loaded, in a query of which graphql answers a part (3.2.4b)', async () => {
    const { customer } = await deal(await hire('SALES_REP'));
    const key = await role([['customerRead', 'CUSTOMER_OWN']]);
    const client = await hire(key, { customer: customer.id });
    const before = await client.ask(query);
    expect(before['viewer'].account.customer).toEqual({ name: expect.any(String) });
    await sql(`update "grant" set scope = 'OWN' where role_id = (select id from role where key = $1)`, key);
    expect(await client.ask(query)).toEqual({ viewer: { account: { customer: null } }, customers: { totalCount: 0 } });
  });
});

describe('what an operation costs', () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Customer {
    contracts(first: 100) { nodes { id number state version } } } } }`;

  it('is told by how many ids there are, and not by an id that is that number', async () => {
    const person = await hire('SALES_REP');
    const ids = Array.from({ length: 100 }, (_, index) => `customer_${index}`);
    const code = async (ids: unknown) => (await person.reply(query, { ids })).errors?.[0]?.extensions.code;
    expect(await code(100)).toBeUndefined();
    expect(await code(ids)).toBe('QUERY_TOO_COMPLEX');
  });
});

describe('many who ask the same at once for the first time', () => {
  const { hostname, port } = new URL(otherOrigin || 'http://127.0.0.1');

  /** Sends requests one behind the other on one connection, and hears how many were answered in time. */
  const pipelined = (person: Person, bodies: { body: string; language: string }[]) =>
    new Promise<number>((resolve) => {
      const socket = connect(Number(port), hostname);
      let heard = '';
      const answered = () => heard.split('HTTP/1.1 ').length - 1;
      const late = setTimeout(() => end(), 500_000);
      const end = () => {
        clearTimeout(late);
        socket.destroy();
        resolve(answered());
      };
      socket.on('data', (chunk) => {
        heard += chunk.toString();
        if (answered() === bodies.length) setTimeout(end, 20);
      });
      socket.on('error', end);
      socket.write(
        bodies
          .map(
            ({ body, language }) =>
              `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer ${person.token}\r\n` +
              `accept-language: ${language}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          )
          .join(''),
      );
    });

  it('are all answered', async () => {
    const seller = await hire('SALES_REP');
    const { customer } = await deal(seller);
    for (let round = 0; round < 20; round += 1) {
      const query = `query ($id: ID!) { node(id: $id) { id ... on Customer { bottomLine name } ... on Account { login email } } } # ${round}`;
      const body = JSON.stringify({ query, variables: { id: customer.id } });
      const bodies = Array.from({ length: 2 + (round % 9) }, (_, index) => ({
        body,
        language: index % 2 ? 'en' : 'zh',
      }));
      expect([round, await pipelined(seller, bodies)]).toEqual([round, bodies.length]);
    }
  });
});

describe('a small query that names people of people', () => {
  const fragments = (levels: number) =>
    Array.from({ length: levels }, (_, level) => {
      const owner = `owner { name ${level ? `...F${level - 1}` : ''} }`;
      return `fragment F${level} on Account { ${owner} employee { ${owner} department { ${owner} } } department { ${owner} } }`;
    }).join(' ');

  it('does not keep the database at planning', async () => {
    const person = await hire('SALES_REP');
    const query = `query ($id: ID!) { node(id: $id) { ...F3 } } ${fragments(4)}`;
    const before = databaseSeconds();
    expect((await person.reply(query, { id: person.account })).errors).toBeUndefined();
    expect(databaseSeconds() - before).toBeLessThan(3); // 11 s, nearly all of it in PostgreSQL's planner
  });
});

describe('a small query that asks for the same list in a thousand places', () => {
  const fragments = Array.from({ length: 3 }, (_, level) => {
    const below = level ? `...F${level - 1}` : '';
    const list = (_: unknown, index: number) =>
      `a${level}_${index}: history(first: 1) { nodes { actor { name ${below} } } }`;
    return `fragment F${level} on Account { ${Array.from({ length: 10 }, list).join(' ')} }`;
  });

  it('does not ask the database a thousand things', async () => {
    const person = await hire('SALES_REP');
    await sql(
      `insert into step_record overriding system value select (jsonb_populate_record(s, jsonb_build_object(
        'id', (select max(id) + 100000 from step_record), 'record_id', $1::text, 'actor_id', $1::text))).*
        from step_record s limit 1`,
      person.account,
    ); // so that their history leads to themselves again
    const query = `query ($id: ID!) { node(id: $id) { ...F2 } } ${fragments.join(' ')}`;
    const ask = () => person.ask(query, { id: person.account });
    expect((await statementsOf(ask)).length).toBeLessThan(150);
  });
});

describe('a variable of a name that every object knows', () => {
  it('is missing where it was not given', async () => {
    const person = await hire('SALES_REP');
    const { customer } = await deal(person);
    const missing = (query: string) => expect(person.ask(query)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await missing('query ($constructor: String) { customers(filter: { name: { eq: $constructor } }) { totalCount } }');
    await missing('query ($toString: [CustomerFilter!]) { customers(filter: { and: $toString }) { totalCount } }');
    const proto =
      'query ($__proto__: CustomerFilter = { name: { eq: "nobody" } }) { customers(filter: $__proto__) { totalCount } }';
    expect(await person.ask(proto)).toEqual({ customers: { totalCount: 0 } });
    const wide = 'query ($toString: CustomerFilter) { customers(filter: $toString) { totalCount } }';
    expect(await person.ask(wide)).toEqual({ customers: { totalCount: 1 } });
    const edit = `mutation ($input: CustomerEditInput!, $constructor: ContractFilter) { customerEdit(input: $input) {
      customer { version contracts(filter: $constructor) { totalCount } } } }`;
    const { customerEdit } = await person.ask(edit, {
      input: { id: customer.id, expectedVersion: 1, collaborators: [] },
    });
    expect(customerEdit.customer).toEqual({ version: 2, contracts: { totalCount: 1 } });
  });
});
