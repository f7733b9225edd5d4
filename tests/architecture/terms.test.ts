import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';

/** What a newcomer searches for. */
const terms = [
  'memoize',
  'cache',
  'retry',
  'deduplicate',
  'optimistic lock',
  'snapshot',
  'rounding',
  'timeout',
  'paginate',
  'rate limit',
  'cost',
  'placeholder',
  'prepared statement',
  'N+1',
  'webhook',
  'tombstone',
  'baseline',
  'escalation',
  'SLA',
  'segregation of duties',
  'delegation',
  'four-eyes',
  'code generation',
];

/** Terms that no text has as words, whatever their case and ending. */
const unfound = (sought: readonly string[], texts: readonly string[]): string[] =>
  sought.filter((term) => {
    const word = new RegExp(`(?<![a-z])${term.replace('+', '\\+')}`, 'i');
    return !texts.some((text) => word.test(text));
  });

const read = (pattern: string) => globSync(pattern).map((path) => readFileSync(path, 'utf8'));

it('whoever searches for a term of the trade finds it in the code or the glossary', () =>
  expect(unfound(terms, [...read('src/**/*.ts'), ...read('docs/glossary.md')])).toEqual([]));

it('what is done under a term of the trade says it first where it is done', () => {
  const said = {
    'src/core/remembered.ts': 'memoize',
    'src/core/limit.ts': 'SLA',
    'src/core/process.ts': 'four-eyes',
    'src/core/decimals.ts': 'round',
    'src/reads/loader.ts': 'N+1',
    'src/reads/connection.ts': 'paginate',
    'src/services/flow/once.ts': 'deduplicate',
    'src/services/flow/step/onceByKey.ts': 'deduplicate',
    'src/services/flow/takeStep.ts': 'optimistic lock',
    'src/services/flow/due/tellFurtherUp.ts': 'escalate',
    'src/services/flow/inbox/standIns.ts': 'delegation',
    'src/services/assessment/exportFacts.ts': 'snapshot',
  };
  expect(Object.entries(said).flatMap(([path, term]) => unfound([term], read(path)))).toEqual([]);
});

describe('the guard itself', () => {
  it('bites on a term that nothing says', () =>
    expect(unfound(['N+1', 'retry'], ['whoever retries hears of N + 1'])).toEqual(['N+1', 'retry']));

  it('bites on one that stands within another word only, not on one with an ending', () =>
    expect(unfound(['SLA', 'memoize'], ['translate()', '/** Memoizes a function. */'])).toEqual(['SLA']));
});
