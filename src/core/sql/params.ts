import { clock } from '../clock.js';

/** The parameters of one statement, numbered as they are added. */
export class Params {
  readonly values: unknown[] = [];

  /** Adds a value and answers with its placeholder, such as `$3`. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Adds a moment, which says itself what it is: `$3::timestamptz`. */
  moment(value: Date | null): string {
    return `${this.add(value)}::timestamptz`;
  }

  /** The present moment. */
  now(): string {
    return this.moment(clock.now());
  }
}
