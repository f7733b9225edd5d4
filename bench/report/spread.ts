/** The middle of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return below === undefined || above === undefined ? NaN : (below + above) / 2;
}

/** A ratio or a time in as many digits as it is worth. */
export const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** The median of numbers, with the least and the greatest. */
export const spread = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? short(numbers[0]!)
    : `${short(median(numbers))} (${short(Math.min(...numbers))}–${short(Math.max(...numbers))})`;
