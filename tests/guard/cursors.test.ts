import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { hire, sql } from '../support/people.js';
import { deal, secret, strict } from './deal.js';

let seller: Person;
let other: Person;

beforeAll(async () => {
  [seller, other] = [await hire('SALES_REP'), await hire('SALES_REP')];
  for (const word of ['B', 'A', 'C']) await deal(seller, word, { bottomLine: '1.00', margin: '1.00' });
  for (const word of [`${secret}2`, `${secret}1`]) await deal(other, word);
});

const page = (person: Person, args: string, list = 'customers') =>
  person.reply(
    `{ ${list}(${args}) { totalCount pageInfo { startCursor endCursor } edges { cursor node { id number } } } }`,
  );

const cursorsOf = async (person: Person, args: string, list = 'customers'): Promise<string[]> =>
  ((await page(person, args, list)).data![list]!['edges'] as { cursor: string }[]).map(({ cursor }) => cursor);

const refused = { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] };

describe('a cursor', () => {
  it('of another seller’s list opens none of its rows (3.2.4b)', async () => {
    const own = new Set(
      (await sql<{ id: string }>('select id from customer where owner_id = $1', seller.account)).map(({ id }) => id),
    );
    for (const order of ['NAME_ASC', 'NAME_DESC', 'NUMBER_ASC', 'ENTERED_AT_DESC'])
      for (const cursor of await cursorsOf(other, `orderBy: ${order}`))
        for (const way of [`first: 9, after: "${cursor}"`, `last: 9, before: "${cursor}"`]) {
          const { data } = await page(seller, `orderBy: ${order}, ${way}`);
          const { totalCount, edges } = data!['customers'] as unknown as {
            totalCount: number;
            edges: { node: { id: string } }[];
          };
          expect(totalCount).toBe(own.size);
          expect(edges.filter(({ node }) => !own.has(node.id))).toEqual([]);
        }
  });

  it('belongs to one order of one list', async () => {
    const [cursor] = await cursorsOf(seller, 'orderBy: NAME_ASC');
    expect((await page(seller, `orderBy: NAME_ASC, after: "${cursor}"`)).errors).toBeUndefined();
    for (const order of ['NAME_DESC', 'NUMBER_ASC', 'ID_ASC', 'ENTERED_AT_ASC'])
      expect(await page(seller, `orderBy: ${order}, after: "${cursor}"`)).toMatchObject(refused);
    const [byNumber] = await cursorsOf(seller, 'orderBy: NUMBER_ASC');
    expect(await page(seller, `orderBy: NUMBER_ASC, after: "${byNumber}"`, 'contracts')).toMatchObject(refused);
    const nested = `{ customers(first: 1) { nodes { contacts(orderBy: NAME_ASC, after: "${cursor}") { nodes { id } } } } }`;
    expect(await seller.reply(nested)).toMatchObject(refused);
  });

  it('is refused as soon as one bit of it is another', async () => {
    const [cursor] = await cursorsOf(seller, 'orderBy: NAME_ASC');
    const bytes = Buffer.from(cursor!, 'base64url');
    const ways = [...bytes.keys()].map((at) => {
      const forged = Buffer.from(bytes);
      forged[at]! ^= 1;
      return forged;
    });
    const cut = [0, 11, 12, 27, 28, bytes.length - 1].map((length) => bytes.subarray(0, length));
    const forged = [...ways, ...cut, Buffer.concat([bytes, Buffer.from([0])])].map((way) => way.toString('base64url'));
    for (const cursor of [...forged, '0', 'eyJpZCI6MX0=', 'null', '%00', '龍'.repeat(2_000)])
      expect(await page(seller, `orderBy: NAME_ASC, after: "${cursor}"`)).toMatchObject(refused);
  });

  it('tells nothing of the row that it stands at, and is the same wherever the same row is', async () => {
    const [all, again] = await Promise.all([1, 2].map(() => cursorsOf(seller, 'orderBy: NAME_ASC')));
    expect(again).toEqual(all);
    expect(new Set(all).size).toBe(all!.length);
    for (const cursor of all!) expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/customer|KH-/);
  });

  it('by a strict field works only as long as one may read the field on all rows (3.2.4b)', async () => {
    const executive = await hire('EXECUTIVE');
    const [cursor] = await cursorsOf(executive, 'first: 1, orderBy: BOTTOM_LINE_DESC');
    const args = `first: 2, orderBy: BOTTOM_LINE_DESC, after: "${cursor}"`;
    expect((await page(executive, args)).errors).toBeUndefined();
    const reply = await page(seller, args);
    expect(reply).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', permission: 'customerReadBottomLine' } }],
    });
    expect(JSON.stringify(reply)).not.toContain(strict.bottomLine);
  });
});
