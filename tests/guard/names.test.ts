import { describe, expect, it } from '@jest/globals';
import { hire } from '../support/people.js';
import { deal } from './deal.js';

/** Names that every object of JavaScript has. */
const born = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'];

describe('names that every object has', () => {
  it.each(born)('mean nothing as aliases, variables and operations: %s', async (name) => {
    const seller = await hire('SALES_REP');
    const { customer } = await deal(seller);
    const variable = name === '__proto__' ? 'id' : name; // which no body may hold as a key
    const query = `query ${name}($${variable}: ID!) {
      ${name}: customer(id: $${variable}) { ${name}: name contracts { ${name}: nodes { ${name}: number availableSteps { ${name}: name blockers { ${name}: code } } } } }
      list: customers { ${name}: totalCount }
      viewer { ${name}: account { ${name}: id } } }`;
    const answer = await seller.ask(query, { [variable]: customer.id });
    const shown = JSON.parse(JSON.stringify(answer)) as Record<string, any>;
    expect(Object.hasOwn(shown, name)).toBe(true);
    expect(Object.getOwnPropertyDescriptor(shown[name], name)!.value).toEqual(expect.any(String));
    expect(shown['list']).toEqual({ [name]: 1 });
    expect(Object.getOwnPropertyDescriptor(shown['viewer'], name)!.value).toEqual({ [name]: seller.account });
    expect((await seller.reply(query, {})).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the same document asked by several', () => {
  const query = `query ($id: ID!) { customer(id: $id) { name bottomLine } customers(first: 50) { totalCount nodes { id bottomLine contracts { totalCount nodes { number margin } } } }
    nodes(ids: [$id]) { id ... on Customer { name } } }`;

  it('shows each what is theirs, in whatever order they ask', async () => {
    const department = `Same ${process.pid}`;
    const [one, other, manager] = [
      await hire('SALES_REP', { department }),
      await hire('SALES_REP', { department }),
      await hire('SALES_MANAGER', { department }),
    ];
    const [mine, theirs] = [await deal(one), await deal(other)];
    const seen = async (person: typeof one, id: string) => {
      const { customer, customers, nodes } = await person.ask(query, { id });
      return { customer: customer && 'there', count: customers.totalCount, node: nodes[0] && 'there' };
    };
    for (let round = 0; round < 2; round += 1) {
      expect(await seen(one, mine.customer.id)).toEqual({ customer: 'there', count: 1, node: 'there' });
      expect(await seen(one, theirs.customer.id)).toEqual({ customer: null, count: 1, node: null });
      expect(await seen(other, mine.customer.id)).toEqual({ customer: null, count: 1, node: null });
      expect(await seen(manager, mine.customer.id)).toEqual({ customer: 'there', count: 2, node: 'there' });
    }
    const [own] = (await one.ask(query, { id: mine.customer.id }))['customers'].nodes;
    expect(own.contracts.nodes[0].margin).toBeNull();
  });
});
