import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectOf, verdictOf, type Pair } from '../../src/services/training/effectOf.js';

/** Numbers as if thrown from a normal distribution, the same for the same seed. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

interface Planted {
  readonly seed: number;
  /** How many people there are; the worse half is sent. */
  readonly people: number;
  /** What the training does to whoever takes part. */
  readonly gain: number;
  /** What everybody gains in the meantime. */
  readonly drift: number;
}

/** A company in which figures are ability and chance, and whoever had the lowest figures is sent to a training. */
function company({ seed, people, gain, drift }: Planted): { sent: Pair[]; others: Pair[] } {
  const chance = chances(seed);
  const all = Array.from({ length: people }, () => {
    const ability = 70 + 8 * chance();
    return { before: ability + 6 * chance(), after: ability + drift + 6 * chance() };
  }).sort((one, other) => one.before - other.before);
  const half = people / 2;
  return {
    sent: all.slice(0, half).map(({ before, after }) => ({ before, after: after + gain })),
    others: all.slice(half),
  };
}

const effectIn = (planted: Planted) => {
  const { sent, others } = company(planted);
  return effectOf(sent, others, 5);
};

const seeds = Array.from({ length: 1_000 }, (_, seed) => seed + 1);
const shareOf = (holds: (seed: number) => boolean) => seeds.filter(holds).length / seeds.length;

describe('The effect of a training', () => {
  it('is recovered where there is one, nineteen times in twenty within its interval (5.2.5a)', () => {
    const held = shareOf((seed) => {
      const { lowest, highest } = effectIn({ seed, people: 60, gain: 9, drift: 3 }).estimate!;
      return lowest <= 9 && 9 <= highest;
    });
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.975);
  });

  it('is found nearly always where it is large', () => {
    const found = (seed: number) => verdictOf(effectIn({ seed, people: 80, gain: 14, drift: -4 }), 'HIGHER') === 'GAIN';
    expect(shareOf(found)).toBeGreaterThan(0.9);
  });

  it('is no gain where there is none, though whoever was worst was sent and would do better anyway', () => {
    const falsely = shareOf(
      (seed) => verdictOf(effectIn({ seed, people: 60, gain: 0, drift: 5 }), 'HIGHER') === 'GAIN',
    );
    expect(falsely).toBeLessThan(0.04);
    const naively = shareOf((seed) => {
      const { sent, others } = company({ seed, people: 60, gain: 0, drift: 5 });
      const change = (pairs: Pair[]) =>
        pairs.reduce((sum, { before, after }) => sum + after - before, 0) / pairs.length;
      return change(sent) - change(others) > 2;
    });
    expect(naively).toBeGreaterThan(0.9); // what a mere difference of differences would have called a gain
  });

  it('is a gain downwards where less is better', () => {
    const effect = effectIn({ seed: 7, people: 80, gain: -20, drift: 0 });
    expect([verdictOf(effect, 'LOWER'), verdictOf(effect, 'HIGHER')]).toEqual(['GAIN', 'LOSS']);
  });

  it('is not told of too few', () => {
    const pair = { before: 1, after: 2 };
    expect(verdictOf(effectOf(Array(4).fill(pair), Array(9).fill(pair), 5), 'HIGHER')).toBe('TOO_FEW');
    expect(effectOf([], [pair], 5)).toMatchObject({ participants: { size: 0, before: null }, estimate: null });
    const one = effectOf([pair], Array(9).fill(pair), 0);
    expect(one).toEqual({
      participants: { size: 1, before: null, after: null },
      comparison: { size: 9, before: 1, after: 2 },
      estimate: null,
    });
  });

  const figure = fc.float({ min: 0, max: 100, noNaN: true });
  const pairs = fc.array(fc.record({ before: figure, after: figure }), { minLength: 5, maxLength: 30 });

  it('is the same whoever is named first, and moves with what everybody who took part gains', () => {
    fc.assert(
      fc.property(pairs, pairs, fc.integer({ min: -50, max: 50 }), (sent, others, gain) => {
        const { estimate } = effectOf(sent, others, 5);
        const turned = effectOf([...sent].reverse(), [...others].reverse(), 5).estimate!;
        expect(turned.effect).toBeCloseTo(estimate!.effect, 6);
        const raised = effectOf(
          sent.map(({ before, after }) => ({ before, after: after + gain })),
          others,
          5,
        ).estimate!;
        expect(raised.effect).toBeCloseTo(estimate!.effect + gain, 6);
        expect(raised.highest - raised.lowest).toBeCloseTo(estimate!.highest - estimate!.lowest, 6);
        const swapped = effectOf(others, sent, 5).estimate!;
        expect(swapped.effect).toBeCloseTo(-estimate!.effect, 6);
      }),
    );
  });
});
