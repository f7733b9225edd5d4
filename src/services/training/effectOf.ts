import jstat from 'jstat';

/** The figures of one person before a training and after it. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** What a training changed, in the unit of the figures; nothing but how many, where these are too few. */
export interface Effect {
  readonly participants: Group;
  readonly comparison: Group;
  /** The difference that is left once the figures before are alike, with the ends of its 95 % confidence interval. */
  readonly estimate: { readonly effect: number; readonly lowest: number; readonly highest: number } | null;
}

interface Group {
  readonly size: number;
  readonly before: number | null;
  readonly after: number | null;
}

const confidence = 0.95;

const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;

/** A group with its sums of squares and products about its own means. */
function summed(pairs: readonly Pair[]) {
  const before = mean(pairs.map((pair) => pair.before));
  const after = mean(pairs.map((pair) => pair.after));
  const about = (one: (pair: Pair) => number, other: (pair: Pair) => number) =>
    pairs.reduce((sum, pair) => sum + one(pair) * other(pair), 0);
  const [x, y] = [(pair: Pair) => pair.before - before, (pair: Pair) => pair.after - after];
  return { size: pairs.length, before, after, xx: about(x, x), xy: about(x, y), yy: about(y, y) };
}

/**
 * The later figures of two groups beside each other, adjusted to the same figure before: analysis of covariance with
 * one slope for both. Whoever was sent to a training because a figure was low by chance does better afterwards with or
 * without it; the slope takes that away, where a mere difference of differences would call it a gain.
 */
export function effectOf(participants: readonly Pair[], comparison: readonly Pair[], least: number): Effect {
  const [one, other] = [summed(participants), summed(comparison)];
  const enough = ({ size }: { readonly size: number }) => size >= Math.max(least, 2);
  const group = ({ size, before, after }: typeof one): Group =>
    enough({ size }) ? { size, before, after } : { size, before: null, after: null };
  const told = { participants: group(one), comparison: group(other) };
  const xx = one.xx + other.xx;
  const freedom = one.size + other.size - (xx ? 3 : 2);
  if (!enough(one) || !enough(other) || freedom < 1) return { ...told, estimate: null };

  const xy = one.xy + other.xy;
  const slope = xx ? xy / xx : 0;
  const apart = one.before - other.before;
  const effect = one.after - other.after - slope * apart;
  const left = Math.max(0, one.yy + other.yy - slope * xy) / freedom;
  const error = Math.sqrt(left * (1 / one.size + 1 / other.size + (xx ? apart ** 2 / xx : 0)));
  const reach = jstat.studentt.inv((1 + confidence) / 2, freedom) * error;
  return { ...told, estimate: { effect, lowest: effect - reach, highest: effect + reach } };
}

/** What an effect comes to, by whether a higher or a lower figure is better. */
export function verdictOf({ estimate }: Effect, better: 'HIGHER' | 'LOWER'): 'GAIN' | 'LOSS' | 'NOT_SHOWN' | 'TOO_FEW' {
  if (!estimate) return 'TOO_FEW';
  if (estimate.lowest > 0) return better === 'HIGHER' ? 'GAIN' : 'LOSS';
  if (estimate.highest < 0) return better === 'HIGHER' ? 'LOSS' : 'GAIN';
  return 'NOT_SHOWN';
}
