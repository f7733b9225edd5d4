import { fieldsOf, type EntityClass } from './fields/declaration.js';
import type { Clause, SettingKey } from './vocabulary.js';

/** What a limit is measured by: a number that the company decided, or a day that the record itself names. */
type Term =
  | {
      /** The setting that says how long; the last word of its key is the unit. */
      readonly setting: SettingKey;
      /** The choice of the record that picks one of the setting's values: the gravest comes first in both. */
      readonly pick?: string;
      readonly on?: never;
    }
  | {
      /** The day of the record at whose end it is due. */
      readonly on: string;
      readonly setting?: never;
      readonly pick?: never;
    };

/** A time limit (SLA): how long a record may take from entering some states until it enters others, by the company's calendar. */
export type Limit<S extends string = string> = Running<S> & Cited<S>;

/** A limit as it is written down. */
export type WrittenLimit<S extends string = string> = Running<S> & Partial<Cited<S>>;

interface Cited<S extends string> {
  /** That of the step that it takes, or else of its process, unless said. */
  readonly clause: Clause;
  /** Entering one of these stops the clock: wherever steps lead from where it started, unless said. */
  readonly until: readonly S[];
}

type Running<S extends string> = Term & {
  /** Only a record with one of these values runs by it. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** Entering one of these starts a clock, unless one runs already. */
  readonly from: readonly S[];
  /** While the record stands here, the clock does too. */
  readonly paused?: readonly S[];
  /** Steps with which it begins anew. */
  readonly again?: readonly string[];
  /** A setting of so many days before it is due, at which a reminder is given beside the usual ones. */
  readonly remind?: SettingKey;
  /** A setting of the share of its time, in percent, after which the next head up is told that it may be late; of hours and minutes. */
  readonly warn?: SettingKey;
  /** The step that Guicheng itself takes when it is due. */
  readonly takes?: string;
};

/** What a limit is known by within its process. */
export const limitName = ({ setting, on }: Limit): string => setting ?? on!;

/** What is asked of the process of a limit. */
interface Limited<S extends string> {
  readonly entity: EntityClass;
  readonly steps: Readonly<Record<string, { readonly from?: readonly S[]; readonly system?: true }>>;
  readonly limits?: readonly Limit<NoInfer<S>>[];
}

/** Throws the first thing that is wrong with a limit of a process. */
export function checkLimit<S extends string>(
  limit: Limit<S>,
  { entity, steps, limits }: Limited<S>,
  wrong: (what: string) => Error,
): void {
  const name = limitName(limit);
  const { from, until, paused = [], warn, takes, on, pick, where = {}, again = [] } = limit;
  const kindOf = (field: string) => fieldsOf(entity).get(field)?.kind;
  const never = from.filter((state) => paused.includes(state));
  if (!until.length) throw wrong(`the limit ${name} never ends`);
  if (never.length) throw wrong(`the limit ${name} is paused in ${never.join(', ')}, where it begins`);
  if (until.some((state) => paused.includes(state))) throw wrong(`the limit ${name} is paused where it has ended`);
  if (on !== undefined && kindOf(on) !== 'day') throw wrong(`the limit ${name} is on ${on}, which is no day of it`);
  if (pick !== undefined && kindOf(pick) !== 'choice') throw wrong(`the limit ${name} picks by ${pick}, no choice`);
  for (const [field, values] of Object.entries(where)) {
    const known = Object.keys(fieldsOf(entity).get(field)?.choices?.values ?? {});
    const strange = values.find((value) => !known.includes(value));
    if (strange !== undefined) throw wrong(`the limit ${name} is for ${field} ${strange}, which is no choice of it`);
  }
  if (warn !== undefined && !/\.(hours|minutes)$/.test(name))
    throw wrong(`the limit ${name} warns after a share of what is no working time`);
  const unknown = again.find((step) => !(step in steps));
  if (unknown) throw wrong(`the limit ${name} begins anew with ${unknown}, which is no step`);
  if (takes !== undefined && !steps[takes]?.system)
    throw wrong(`the limit ${name} takes ${takes}, no step of Guicheng`);
  if (limits!.filter((other) => limitName(other) === name).length > 1) throw wrong(`the limit ${name} stands twice`);
}
