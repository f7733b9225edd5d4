import { Exact } from '../../core/decimals.js';

/** Somebody among whom a sum is shared: of equal coefficients the one with more points comes first. */
export interface Entitled {
  readonly account: string;
  /** Of a hundred. */
  readonly points: string;
  readonly coefficient: string;
}

/**
 * Shares a sum by coefficients, to the cent: the parts come to the sum exactly; what rounding leaves goes, a cent each,
 * to whom it cut most, then to more points. Who has the larger coefficient, or with the same one more points, never
 * gets less, in whatever order they are given. Nobody gets anything where nobody has a coefficient.
 */
export function shareOut(pool: string, people: readonly Entitled[]): Map<string, string> {
  const whole = Exact.sum(0, ...people.map(({ coefficient }) => coefficient));
  if (whole.isZero()) return new Map(people.map(({ account }) => [account, '0.00']));
  const cents = new Exact(pool).times(100);
  const parts = people.map((person) => {
    const due = cents.times(person.coefficient).dividedBy(whole);
    return { ...person, full: due.floor(), rest: due.minus(due.floor()) };
  });
  const left = cents.minus(Exact.sum(0, ...parts.map(({ full }) => full))).toNumber();
  const ranked = parts.toSorted(
    (one, other) =>
      other.rest.comparedTo(one.rest) ||
      new Exact(other.coefficient).comparedTo(one.coefficient) ||
      new Exact(other.points).comparedTo(one.points) ||
      (one.account < other.account ? -1 : 1),
  );
  return new Map(
    ranked.map(({ account, full }, place) => [
      account,
      full
        .plus(place < left ? 1 : 0)
        .dividedBy(100)
        .toFixed(2),
    ]),
  );
}
