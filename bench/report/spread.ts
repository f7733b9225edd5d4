/** The middle of several numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? NaN;

/** A ratio or a time in as many digits as it is worth. */
export const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** The median of numbers, with the least and the greatest. */
export const spread = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? short(numbers[0]!)
    : `${short(median(numbers))} (${short(Math.min(...numbers))}–${short(Math.max(...numbers))})`;
