import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from '../../src/core/decimals.js';
import { shareOut, type Entitled } from '../../src/services/assessment/shareOut.js';

const decimal = (most: number) => fc.integer({ min: 0, max: most }).map((hundredths) => (hundredths / 100).toFixed(2));
const people = fc.uniqueArray(fc.record({ account: fc.uuid(), points: decimal(10_000), coefficient: decimal(300) }), {
  minLength: 1,
  maxLength: 40,
  selector: ({ account }) => account,
});
const pool = decimal(100_000_000);
const entitled = ({ coefficient }: Entitled) => Number(coefficient) > 0;

describe('A sum that is shared out', () => {
  const holds = (property: (pool: string, people: Entitled[], shares: Map<string, string>) => void) =>
    fc.assert(
      fc.property(pool, people, (pool, people) => {
        fc.pre(people.some(entitled));
        property(pool, people, shareOut(pool, people));
      }),
      { numRuns: 1_000 },
    );

  it('comes to the sum, to the cent (4.4.1a)', () =>
    holds((pool, _people, shares) => {
      expect(Exact.sum(0, ...shares.values()).toFixed(2)).toBe(new Exact(pool).toFixed(2));
      for (const share of shares.values()) expect(share).toMatch(/^\d+\.\d\d$/);
    }));

  it('gives nobody less than whoever has a smaller coefficient, or then fewer points (4.4.1c, 4.4.1d)', () =>
    holds((_pool, people, shares) => {
      for (const one of people)
        for (const other of people) {
          const more = Number(one.coefficient) - Number(other.coefficient) || Number(one.points) - Number(other.points);
          if (more > 0)
            expect(Number(shares.get(one.account))).toBeGreaterThanOrEqual(Number(shares.get(other.account)));
        }
    }));

  it('is the same in whatever order they are given (4.4.1b)', () =>
    holds((pool, people, shares) => {
      const turned = shareOut(pool, people.toReversed());
      expect(new Map([...turned].sort())).toEqual(new Map([...shares].sort()));
    }));

  it('gives nothing to whoever counts for nothing', () =>
    holds((_pool, people, shares) => {
      for (const one of people) if (!entitled(one)) expect(shares.get(one.account)).toBe('0.00');
    }));

  it('stays where it is where nobody counts for anything', () =>
    expect(shareOut('10', [{ account: 'a', points: '1', coefficient: '0' }])).toEqual(new Map([['a', '0.00']])));
});
