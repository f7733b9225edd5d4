import { Decimal } from 'decimal.js';

/** Decimals that hold every product of two numbers of ours exactly, and round half up where they are told to. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

export type Exact = Decimal;

/** An amount rounded half up to cents, as money is written. */
export const cents = (amount: Exact): string => amount.toFixed(2, Decimal.ROUND_HALF_UP);
