import { describe, expect, it } from '@jest/globals';
import { domainOf } from '../../demo/cpu.js';
import { progressOf } from '../../demo/progress.js';
import { sayTo, type Say } from '../../demo/say.js';

/** A clock that is moved by hand, and what was written as it went. */
function written(isTTY: boolean) {
  let now = 0;
  let text = '';
  const write = (words: string) => (text += words);
  const say = sayTo({ isTTY, write }, 10_000, () => now);
  return { say, after: (ms: number) => (now += ms), clock: () => now, text: () => text };
}

it('a long task tells how far it is, and when it will be done if it goes on so', () => {
  const { after, clock } = written(false);
  const lines: string[] = [];
  const say: Say = (line) => lines.push(line);
  const progress = progressOf('Loading', say, clock);
  progress(0, 'people');
  after(30_000);
  progress(0.25, 'March');
  after(330_000);
  progress(0.5, 'June');
  expect(lines).toEqual([
    'Loading: 0 %, people',
    'Loading: 25 %, March, done in about 2 min',
    'Loading: 50 %, June, done in about 6 min',
  ]);
});

describe('what passes is told', () => {
  it('on a terminal in one line that is written over, and ended by the next for good', () => {
    const { say, text } = written(true);
    say('1 %', 'passing');
    say('2 %', 'passing');
    say('Done.');
    say('More.');
    expect(text()).toBe('1 %\r\u001b[K2 %\r\u001b[KDone.\nMore.\n');
  });

  it('elsewhere in a line now and then', () => {
    const { say, after, text } = written(false);
    for (const percent of [1, 2, 3, 4]) {
      say(`${percent} %`, 'passing');
      after(5_000);
    }
    say('Done.');
    expect(text()).toBe('1 %\n3 %\nDone.\n');
  });
});

it.each([
  ['mutation ($input: StepInput!) { contractApprove(input: $input) { contract { id } } }', 'sales'],
  ['mutation ($input: SettingInput!) { settingValuePropose(input: $input) { settingValue { id } } }', 'regulation'],
  ['{ departments { nodes { id version } } }', 'organization'],
  ['query ($id: ID!) { contract(id: $id) { documentHash } }', 'sales'],
  ['mutation ($input: SignInInput!) { signIn(input: $input) { token } }', 'access'],
])('the CPU time of %s is booked on %s', (query, domain) => expect(domainOf('/graphql', { query })).toBe(domain));

it('the CPU time of an upload is booked on files', () => expect(domainOf('/files', new FormData())).toBe('files'));
