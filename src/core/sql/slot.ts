/** A value that only a request brings: what is made once for many requests has slots where values will be. */
export class Slot<Request = never, T = unknown> {
  constructor(
    private readonly name: string,
    /** The value that a request brings. */
    readonly of: (request: Request) => T,
  ) {}

  /** Its name: two slots of one name are one. */
  toString(): string {
    return this.name;
  }
}

/** What follows from a value, now or, where it is a slot, once a request brings it; `how` names the way it follows. */
export function derived<T, D, R = unknown>(value: T, how: string, derive: (value: T, request?: R) => D): D {
  if (!(value instanceof Slot)) return derive(value);
  const { of } = value as Slot<R, T>;
  return new Slot(`${value} ${how}`, (request: R) => derive(of(request), request)) as D;
}

/** A way to fill in values among which slots may stand, also one level deep in lists. */
export function filler<R>(values: readonly unknown[]): (request: R) => unknown[] {
  const fillings = values.map((value): ((request: R) => unknown) => {
    if (value instanceof Slot) return (value as Slot<R>).of;
    if (!Array.isArray(value) || !value.some((one) => one instanceof Slot)) return () => value;
    return filler(value);
  });
  return (request) => fillings.map((filled) => filled(request));
}
