import { afterEach, describe, expect, it } from '@jest/globals';
import { overHttp, Person } from '../../demo/client.js';
import { newId } from '../../src/core/ids.js';
import { hire, moveClock, origin, otherOrigin, sql } from '../support/people.js';
import { role } from './deal.js';

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const days = (count: number) => hours(24 * count);

/** The same person, through each of the two servers. */
const onBoth = ({ account, token }: Person) =>
  [origin, otherOrigin].map((server) => new Person(overHttp(server), account, token));

/** What each server answers a seller's first query with: a number of rows, or the code of its refusal. */
const answers = (person: Person) =>
  Promise.all(
    onBoth(person).map(async (there) => {
      const { data, errors } = await there.reply('{ customers { totalCount } }');
      return errors ? errors[0]!.extensions.code : (data!['customers']!['totalCount'] as number);
    }),
  );

const [open, forbidden, signedOut] = [
  [0, 0],
  ['FORBIDDEN', 'FORBIDDEN'],
  ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
];

const assign = (changes: string, person: Person) =>
  sql(`update assignment set ${changes} where account_id = $1`, person.account);

afterEach(() => moveClock());

describe('what an administrator takes away is gone with the next request, on every server', () => {
  it('a role that an assignment gave (3.2.4b)', async () => {
    const [admin, seller] = [await hire('SYS_ADMIN'), await hire('SALES_REP')];
    expect(await answers(seller)).toEqual(open);
    const { assignments } = await admin.ask(
      'query ($account: ID!) { assignments(filter: { account: { eq: $account } }) { nodes { id version } } }',
      { account: seller.account },
    );
    const { id, version } = assignments.nodes[0];
    await admin.step('assignmentEnd', { id, expectedVersion: version, note: 'left the team' });
    expect(await answers(seller)).toEqual(forbidden);
    const { viewer } = await seller.ask('{ viewer { permissions roles { key } } }');
    expect(viewer).toEqual({ permissions: [], roles: [] });
  });

  it('a permission of the role, and comes back with it (3.2.4b)', async () => {
    const key = await role([['customerRead', 'OWN']]);
    const person = await hire(key);
    const held = `update "grant" set permission = $2 where role_id = (select id from role where key = $1)`;
    expect(await answers(person)).toEqual(open);
    await sql(held, key, 'contractRead');
    expect(await answers(person)).toEqual(forbidden);
    await sql(held, key, 'customerRead');
    expect(await answers(person)).toEqual(open);
  });

  it('a role that is retired, and the whole account when it is disabled (3.2.4b)', async () => {
    const [key, admin] = [await role([['customerRead', 'OWN']]), await hire('SYS_ADMIN')];
    const person = await hire(key);
    expect(await answers(person)).toEqual(open);
    await sql(`update role set state = 'RETIRED' where key = $1`, key);
    expect(await answers(person)).toEqual(forbidden);
    const note = 'left the company';
    const disabled = await admin.step('accountDisable', { id: person.account, expectedVersion: 1, note });
    expect(await answers(person)).toEqual(signedOut);
    await admin.step('accountEnable', { id: person.account, expectedVersion: disabled.version, note: 'back' });
    expect(await answers(person)).toEqual(signedOut);
  });

  it('the department that a grant stood on (1.2b)', async () => {
    const [house, name] = [`House ${process.pid}`, `Moved ${process.pid}`];
    const seller = await hire('SALES_REP', { department: name, below: house });
    const manager = await hire('SALES_MANAGER', { department: name });
    await seller.step('customerRegister', { name: 'Moved', contacts: [] });
    expect(await answers(manager)).toEqual([1, 1]);
    const employee = '(select employee_id from account where id = $1)';
    await sql(`update placement set to_day = '2020-12-31' where employee_id = ${employee}`, manager.account);
    expect(await answers(manager)).toEqual(open);
  });
});

describe('what begins or ends by the clock', () => {
  it('a role to come opens nothing before its time, and nothing after its end (3.2.4b)', async () => {
    const person = await hire('SALES_REP');
    await assign(`valid_from = '${days(2).toISOString()}', valid_to = '${days(4).toISOString()}'`, person);
    expect(await answers(person)).toEqual(forbidden);
    expect((await person.ask('{ viewer { roles { key } } }'))['viewer']).toEqual({ roles: [] });
    const seen = [];
    for (const day of [1.9, 2.1, 3.9, 4.1]) {
      await moveClock(days(day));
      await sql('update session set used_at = $2 where account_id = $1', person.account, days(day));
      seen.push(await answers(person));
    }
    expect(seen).toEqual([forbidden, open, open, forbidden]);
  });

  it('a session lasts as long as it is used within twelve hours (3.2.4b)', async () => {
    const seller = await hire('SALES_REP');
    for (const hour of [11, 22, 33]) {
      await moveClock(hours(hour));
      expect(await answers(seller)).toEqual(open);
    }
    await moveClock(hours(46));
    expect(await answers(seller)).toEqual(signedOut);
    await moveClock();
    const other = await hire('SALES_REP');
    await other.ask('mutation { signOut }');
    expect(await answers(other)).toEqual(signedOut);
  });

  it('a token that is nobody’s, broken, or in another form opens nothing', async () => {
    const { token } = await hire('SALES_REP');
    const forged = [`${token}x`, token!.slice(1), token!.toUpperCase(), newId('Session'), `' or true --`, '龍', ''];
    for (const authorization of [...forged.map((word) => `Bearer ${word}`), `Basic ${token}`, token!]) {
      const header = Buffer.from(authorization).toString('latin1');
      const headers = { authorization: header, 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ customers { totalCount } }' });
      const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });
});
