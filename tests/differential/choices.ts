/** Decisions out of a run of random numbers; where it is at its end, the first possibility, which is the plainest. */
export class Choices {
  #at = 0;

  constructor(private readonly numbers: ArrayLike<number>) {}

  /** A whole number from 0 to one less than this. */
  below(size: number): number {
    const number = this.numbers[this.#at] ?? 0;
    this.#at += 1;
    return number % size;
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(1_000) >= 1_000 - percent * 10;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  /** One to so many of them, each once. */
  some<T>(of: readonly T[], most: number): T[] {
    const left = [...of];
    const count = Math.min(left.length, 1 + this.below(most));
    return Array.from({ length: count }, () => left.splice(this.below(left.length), 1)[0]!);
  }

  /** One of the words, each as likely as its number is to all numbers. */
  weighed<W extends string>(weights: Readonly<Record<W, number>>): W {
    const all = Object.entries(weights) as [W, number][];
    let left = this.below(all.reduce((sum, [, weight]) => sum + weight, 0));
    return all.find(([, weight]) => (left -= weight) < 0)![0];
  }
}

/** What a value is drawn from, each time that one is needed. */
export type Source = (from: Choices) => unknown;
