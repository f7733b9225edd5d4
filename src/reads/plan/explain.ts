import { Slot } from '../../core/sql/slot.js';
import type { Child, Level } from './built.js';
import type { Plan } from './plan.js';

/** One statement of a plan, as EXPLAIN shows it to a developer. */
export interface ExplainedStatement {
  /** Under which root key: `orders`; or as which child of a level above it: `orders m[0]`, as the writer there calls it. */
  readonly of: string;
  readonly sql: string;
  /** What stands for each placeholder: a slot that each request fills, or the same value for all. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The statement of its total count, where that is asked for. */
  readonly count?: string;
  /** The generated code that writes the JSON of its rows. */
  readonly writer: string;
}

/** EXPLAIN of an operation: the key of its plan, in parts, and what the plan is made of. */
export interface Explanation {
  /** Each permission that was asked about, and how the viewer holds it: scopes, whose rights, `<` for a ceiling. */
  readonly answers: Readonly<Record<string, string>>;
  readonly shape: string;
  /** None where no plan can express it: then it is read level by level. */
  readonly statements: readonly ExplainedStatement[];
}

/** The statements of a plan, those above before those below. */
export const statementsOf = ({ roots }: Plan): ExplainedStatement[] =>
  roots.flatMap(({ key, level }) => (level ? below(key, level) : []));

const below = (of: string, level: Child['level']): ExplainedStatement[] =>
  'statement' in level
    ? [explained(of, level), ...level.children.flatMap(({ level }, at) => below(`${of} m[${at}]`, level))]
    : [...level].flatMap(([type, one]) => below(`${of} ${type}`, one));

function explained(of: string, { statement, count, write }: Level): ExplainedStatement {
  const named = statement.parameters.map((one, at) => [`$${at + 1}`, one instanceof Slot ? `slot ${one}` : one]);
  const parameters = Object.fromEntries(named) as Record<string, unknown>;
  return { of, sql: statement.text, parameters, ...(count ? { count: count.text } : {}), writer: String(write) };
}
