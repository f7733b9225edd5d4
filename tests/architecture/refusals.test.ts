import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** What services refuse themselves: the fields that they find malformed, which no bound, closed list or fact can tell, each with why. */
const left: Readonly<Record<string, string>> = {
  'access/accounts.ts oldPassword': 'a hash is compared outside of SQL',
  'access/accounts.ts newPassword': 'so is this, with the old one',
  'access/mailedCodes.ts code': 'so is a code, which is spent where it fits',
  'access/refuseWeak.ts field': 'what is common is a list, and no password is in SQL',
  'regulation/settingValues.ts key': 'without a setting nothing can be read',
  'regulation/settingValues.ts value': 'it says how this very setting is written',
  'flow/audit/verifyAudit.ts from': 'of a query',
  'flow/inbox/readNotifications.ts ids': 'of no step',
  'flow/step/above.ts within!.name': 'the record to lock is not known',
  'flow/step/ask.ts STEP_BLOCKED': 'by the facts of the step: the one place',
  'flow/words/put.ts name': 'a field that must not be empty',
};

/** What a service refuses by itself: the fields that it finds malformed, what it refuses as input without one, or as blocked. */
const refusedIn = (path: string, source: string): string[] =>
  [...source.matchAll(/\bmalformed\(\s*'?([\w!.]+)|\b(badInput)\(|Refusal\(\s*'(BAD_USER_INPUT|STEP_BLOCKED)/g)].map(
    ([, field, ...without]) => `${path} ${field ?? without.find(Boolean)}`,
  );

describe('Services', () => {
  it('refuse nothing by themselves but what can mean nothing, with its field and clause', () => {
    const paths = globSync('src/services/**/*.ts');
    expect(paths.length).toBeGreaterThan(100);
    const found = paths.flatMap((path) => refusedIn(path.slice('src/services/'.length), readFileSync(path, 'utf8')));
    expect(found.sort()).toEqual(Object.keys(left).sort());
  });

  it.each([
    [`throw malformed('owner', '2.4.2a', { en, zh })`, 'owner'],
    [`throw malformed(\n  'owner',`, 'owner'],
    [`throw badInput('No.', '否。')`, 'badInput'],
    [`throw new Refusal('BAD_USER_INPUT', { means })`, 'BAD_USER_INPUT'],
    [`throw new Refusal(\n  'STEP_BLOCKED', { blockers })`, 'STEP_BLOCKED'],
  ])('are caught: %s', (source, field) => expect(refusedIn('x.ts', source)).toEqual([`x.ts ${field}`]));
});
