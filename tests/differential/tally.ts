/** Counts what ran which way. */
export class Tally {
  cases = 0;
  carriedOut = 0;
  planned = 0;
  readonly #roots = new Map<string, { carriedOut: number; planned: number }>();

  count(roots: readonly string[], said: { readonly planned: boolean; readonly carriedOut: boolean }): void {
    const [carriedOut, planned] = [Number(said.carriedOut), Number(said.carriedOut && said.planned)];
    this.cases += 1;
    this.carriedOut += carriedOut;
    this.planned += planned;
    for (const root of new Set(roots)) {
      const known = this.#roots.get(root) ?? { carriedOut: 0, planned: 0 };
      this.#roots.set(root, { carriedOut: known.carriedOut + carriedOut, planned: known.planned + planned });
    }
  }

  /** Of the requests that were carried out, the share that ran planned. */
  get share(): number {
    return this.planned / Math.max(1, this.carriedOut);
  }

  /** The root fields that were never part of a planned operation, and those that no request came to at all. */
  get neverPlanned(): string[] {
    return [...this.#roots].flatMap(([root, { planned }]) => (planned ? [] : [root])).sort();
  }
}
