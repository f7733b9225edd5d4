import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { demoAccounts } from '../../demo/accounts.js';
import { enter, overHttp, type Send } from '../../demo/client.js';
import { castOf } from '../../demo/story/cast.js';
import { playStory } from '../../demo/story/story.js';
import { fillIn, remember, type Answers } from '../../playground/src/answers.js';
import { tabsOf } from '../../playground/src/roleTabs.js';
import { bareSchema } from '../../src/server/schema.js';
import { demoPlatform } from '../playground/demoPlatform.js';
import { asksRows, noting, queriesOfTests, shareOf, type Ways } from './documents.js';

/** How much of the documents that ask for rows must be answered from plans. */
const least = 0.95;

let schema: GraphQLSchema;
beforeAll(async () => void (schema = await bareSchema()));

/** Documents that are read level by level, where they are too many; and that too few were asked. */
function amiss(ways: Ways, most: number): string[] {
  const { share, byLevel, asked } = shareOf(ways, schema);
  return [...(asked < most ? [`only ${asked} asked for rows`] : []), ...(share < least ? byLevel : [])];
}

describe('of the documents that ask for rows, nineteen in twenty are answered from plans', () => {
  let platform: Awaited<ReturnType<typeof demoPlatform>>;
  let send: Send;
  beforeAll(async () => {
    platform = await demoPlatform('reads_share');
    send = overHttp(platform.origin);
  });
  afterAll(() => platform?.stop());

  it('while the story is played', async () => {
    const ways: Ways = new Map();
    for await (const _ of playStory(await castOf(noting(send, ways))));
    expect(amiss(ways, 30)).toEqual([]);
  });

  it('in the tabs of the Playground', async () => {
    const folder = 'playground/src/operations';
    const files = readdirSync(folder);
    const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
    const ways: Ways = new Map();
    for (const [minute, account] of demoAccounts.entries()) {
      const person = await enter(noting(send, ways), account);
      const { viewer } = await person.ask('{ viewer { roles { key } } }');
      const now = new Date(Date.now() + minute * 60_000); // of which each makes names
      let answers: Answers = {};
      for (const name of tabsOf(viewer.roles.map(({ key }: { key: string }) => key))) {
        const variables = files.includes(`${name}.json`) ? (JSON.parse(read(`${name}.json`)) as unknown) : {};
        const data = await person.ask(read(`${name}.graphql`), fillIn(variables, answers, now) as object);
        answers = remember(answers, name, data);
      }
    }
    expect(amiss(ways, 12)).toEqual([]);
  });

  it('where tests ask them without variables, whoever may ask them', async () => {
    const ways: Ways = new Map();
    const queries = [...queriesOfTests()].filter((query) => asksRows(query, schema)); // the others are aside anyway
    for (const account of new Map(demoAccounts.map((account) => [account.role, account])).values()) {
      const person = await enter(noting(send, ways), account);
      for (const query of queries) await person.reply(query);
    }
    expect(amiss(ways, 40)).toEqual([]);
  });
});

/** Counted apart, where nothing else is asked: what the code says, who the viewer is, counts, and what is no step of a record. */
it('the root fields that read rows of no entity, or of the viewer only, are these', () => {
  const rowless = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name, extensions }) => (extensions['reads'] ? [] : [name])),
  );
  const known = [
    'accessMatrix',
    'permissions',
    'viewer',
    'complianceMatrix',
    'complianceSummary',
    'settings',
    'setting',
    'indicatorValueRecomputed',
    'verifyAudit',
    'unreadNotifications',
    'looseEnds',
    'inspectionSampleRedrawn',
    'signIn',
    'signOut',
    'setUp',
    'emailCodeSend',
    'passwordForgotten',
    'passwordRecover',
    'notificationsRead',
    'sessionEnd',
    'sessionsEndOthers',
  ];
  expect(rowless.sort()).toEqual(known.sort());
});

describe('the count itself', () => {
  const asked = (count: number) => Array.from({ length: count }, (_, at) => `{ orders(first: ${at}) { totalCount } }`);
  const ways = (planned: number, byLevel: number): Ways =>
    new Map(asked(planned + byLevel).map((text, at) => [text, at < planned]));

  it('bites on one in ten that is not, whatever else is asked for', () => {
    expect(amiss(ways(19, 1), 20)).toEqual([]);
    expect(amiss(ways(9, 1), 10)).toEqual([asked(10)[9]]);
    expect(amiss(ways(9, 1).set('{ settings { key } }', true), 20)).toEqual(['only 10 asked for rows', asked(10)[9]]);
  });

  it('counts a document as such that was once answered otherwise', async () => {
    const told: Ways = new Map();
    const answers = [true, false, true];
    const send = noting(
      async () => ({ status: 200, json: async () => ({ extensions: { reads: { planned: answers.shift() } } }) }),
      told,
    );
    while (answers.length) await send({ url: '/graphql', body: { query: asked(1)[0] }, headers: {} });
    expect([...told]).toEqual([[asked(1)[0], false]]);
  });
});
