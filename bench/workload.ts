import type { PersonName } from './data/people.js';

/** One request of a workload: the values that differ from request to request. */
export interface Ask {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The fields of an order, and which of several documents asks for them, where a workload has several. */
  readonly fields?: readonly string[];
  readonly document?: number;
  /** What a server that does not know it must be told beside. */
  readonly beside?: Beside;
}

/** What the platform finds out itself when a quotation is drafted. */
export interface Beside {
  readonly owner: string;
  readonly products: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

/** What a quotation is drafted with. */
export interface DraftInput {
  readonly customer: string;
  readonly need: string;
  readonly lines: readonly { product: string; quantity: string; price: string; deliveryOn: string }[];
}

/** What is asked of every server, by whom. */
export interface Workload {
  readonly name: WorkloadName;
  readonly means: string;
  readonly asks: readonly Ask[];
  readonly by: PersonName;
}

export const workloadNames = [
  'point',
  'page',
  'nested',
  'report',
  'draft',
  'mine',
  'department',
  'aggregate',
  'steps',
  'thirty',
] as const;

export type WorkloadName = (typeof workloadNames)[number];
