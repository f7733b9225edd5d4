import { Refused, type Person } from '../client.js';

/** Who plays the story. */
export interface Cast {
  readonly seller: Person;
  readonly otherSeller: Person;
  readonly manager: Person;
  readonly executive: Person;
  readonly lawyer: Person;
  readonly signatory: Person;
  readonly producer: Person;
  readonly inspector: Person;
  readonly carrier: Person;
  readonly agent: Person;
  readonly engineer: Person;
  readonly supportLead: Person;
  readonly hr: Person;
  readonly supervisionLead: Person;
  readonly supervisor: Person;
  readonly organiser: Person;
  readonly finance: Person;
  readonly security: Person;
  /** The account of a service that makes reports. */
  readonly service: string;
  readonly teacher: Person;
  /** A product, what its list price is, and how many make an order of some size. */
  readonly product: { readonly id: string; readonly listPrice: number; readonly quantity: number };
  /** A person of a customer gets an account, and signs in. */
  readonly personOf: (customer: string) => Promise<Person>;
  /** Anybody of the company, by their account, signs in. */
  readonly enter: (account: string) => Promise<Person>;
  /** The day on which it is played, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What happened: a step that was taken, or one that was refused, with its code and clause. */
export interface Scene {
  readonly said: string;
  readonly refused?: {
    readonly code: string;
    readonly clause: string | undefined;
    readonly blockers: readonly string[];
  };
}

/** A scene in which something must be refused; throws where it is not. */
export async function refusal(said: string, act: Promise<unknown>): Promise<Scene> {
  const error = await act.then(
    () => new Error(`${said}: was expected to be refused`),
    (error: unknown) => error,
  );
  if (!(error instanceof Refused)) throw error;
  const { code, clause, blockers } = error;
  return { said, refused: { code, clause, blockers: blockers.map(({ code }) => code) } };
}

/** A part of the story, which answers with what the next one begins with. */
export type Part<T> = AsyncGenerator<Scene, T>;
