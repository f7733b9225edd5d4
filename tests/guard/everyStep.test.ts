import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../demo/client.js';
import { demoPlatform } from '../playground/demoPlatform.js';
import { everything } from '../support/refused.js';
import { attempt, attemptsOver, canBeTried, granted, isMutation, isRowless, said, wanted, ways } from './everyStep.js';
import type { Attempt } from './everyStep.js';
import { castAt, type Cast } from './everyStepCast.js';

/** Steps that are no mutation, each with where its refusals are proven. */
const elsewhere: Readonly<Record<string, string>> = {
  fileRecordAttach: 'comes by POST /files: tests/sales/contractFiles, tests/guard/badFiles',
};

/** What the demo company has no record for, such as `contractSign: wrong state`, each with its reason. */
const rowless: Readonly<Record<string, string>> = {};

const lanes = 4;

let platform: Awaited<ReturnType<typeof demoPlatform>>;
let cast: Cast;
let attempts: ReadonlyMap<string, Attempt>;
const replies = new Map<string, Reply>();
const stands: Record<string, string>[] = [];

beforeAll(async () => {
  platform = await demoPlatform('every_step', { idle: true });
  cast = await castAt(platform.origin);
  attempts = await attemptsOver(cast);
  stands.push(await everything(cast.sql));
  const left = [...attempts].filter(([, one]) => !isRowless(one));
  const lane = async () => {
    for (let next = left.pop(); next; next = left.pop()) replies.set(next[0], await attempt(cast, next[1]));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  stands.push(await everything(cast.sql));
});
afterAll(() => platform?.stop());

describe.each([
  ['to whoever holds no permission for it', 'no permission'],
  ['on a record that they do not see, or that their grant does not reach', 'unseen'],
  ['on a version that is not the present one', 'other version'],
  ['from a state that it does not lead on from', 'wrong state'],
  ['without the note that it needs', 'no note'],
] as const)('A step is refused %s:', (_words, way) => {
  const names = granted.filter((step) => isMutation(step) && canBeTried(step, way)).map(({ name }) => name);

  it.each(names.filter((name) => !(`${name}: ${way}` in rowless)))('%s', (name) => {
    const one = attempts.get(`${name}: ${way}`)!;
    expect(replies.has(`${name}: ${way}`)).toBe(true);
    expect(said(one, replies.get(`${name}: ${way}`)!)).toEqual(wanted(one));
  });
});

describe('All of these refusals', () => {
  it('leave everything as it was (1.3.2a)', () => expect(stands[1]).toEqual(stands[0]));

  it('are tried in every way of every step (3.2.4b)', () => {
    expect(granted.length).toBeGreaterThan(250);
    expect(ways.map((way) => [...attempts.values()].filter((one) => one.way === way).length > 50)).not.toContain(false);
  });

  it('leave out only what is no mutation, and what has no record', () => {
    expect(granted.filter((step) => !isMutation(step)).map(({ name }) => name)).toEqual(Object.keys(elsewhere));
    const without = [...attempts].filter(([, one]) => isRowless(one)).map(([name]) => name);
    expect(without).toEqual(Object.keys(rowless));
  });
});

describe('The guard itself', () => {
  const blocking = () => attempts.get('customerBlock: no note')!;

  it('bites on a refusal of another kind, permission, clause or number', () => {
    const refused = (...extensions: object[]) =>
      said(blocking(), { errors: extensions.map((one) => ({ message: 'No', extensions: one as { code: string } })) });
    const blockers = (...codes: string[]) => codes.map((code) => ({ code, clause: '2.2.1e', message: 'No' }));
    const missing = refused({ code: 'STEP_BLOCKED', blockers: blockers('OTHER', 'NOTE_MISSING') });
    expect(missing).toEqual({ code: 'STEP_BLOCKED', blockers: [{ code: 'NOTE_MISSING', clause: '2.2.1e' }] });
    for (const other of [
      [],
      [{ code: 'CONFLICT' }],
      [{ code: 'STEP_BLOCKED', blockers: blockers('OTHER') }],
      [{ code: 'STEP_BLOCKED', blockers: [{ code: 'NOTE_MISSING', clause: '1.1' }] }],
      [{ code: 'STEP_BLOCKED', blockers: blockers('NOTE_MISSING') }, { code: 'INTERNAL' }],
    ])
      expect(refused(...other)).not.toEqual(missing);
  });

  it('bites where a step is taken after all', async () => {
    const one = { ...blocking(), way: 'unseen' } as const;
    const taken = await attempt({ ...cast, newcomer: cast.almighty }, one);
    expect(said(one, taken)).toBeUndefined();
    expect(await everything(cast.sql)).not.toEqual(stands[0]);
  });
});
