import { getVariableValues, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { clock } from '../../core/clock.js';
import { Refusal } from '../../core/refusal.js';
import type { Viewer } from '../../core/viewer.js';
import type { Rules } from '../../permissions/graphqlShield.js';
import { Unplanned } from './building.js';
import { answerOf, askerLike, kindOf } from './asker.js';
import { acted, PlanParams, slot, type Bringing } from './bringing.js';
import { statementsOf, type Explanation } from './explain.js';
import type { TextRow } from './glue.js';
import type { Asker, Operation } from './operation.js';
import { fragmentsOf, payloadsOf, planOf, type Plan } from './plan.js';
import { prepare } from './prepared.js';
import { OtherType, type RunPrepared } from './read.js';
import { openTo, ruledIn } from './ruled.js';
import { shapeOf, type Shape } from './shape.js';

/** How a mutation is answered: what is left to graphql, and the records of its payloads, by root key and field key. */
export interface Payloads {
  readonly document: DocumentNode;
  /** What asks for the records under a root key alone, where reading them fails. */
  readonly records: (root: string) => DocumentNode;
  /** Reads what is asked of a record in the payloads under a root key, by the keys; undefined where it is not visible. */
  readonly read: (
    root: string,
    id: string,
    acted: ReadonlySet<string>,
  ) => Promise<ReadonlyMap<string, string> | undefined>;
}

/** Resolves, as graphql does, what a plan leaves to it; undefined where it found anything to refuse. */
export type Resolve = (document: DocumentNode) => Promise<Record<string, unknown> | undefined>;

/** Why a plan may not be able to answer, beside faults of ours. */
const expected = [Refusal, OtherType, Unplanned];

/** Thrown where whoever asks is not who they were taken for any more. */
export class Outdated extends Error {}

/** How many plans are kept at most; the least recently used is forgotten. */
export const plansKept = 2_000;

const session = slot('session', (bringing) => bringing.session);

/** What is known of an operation beside its plans. */
interface Known {
  readonly number: number;
  readonly ruled: ReadonlySet<string>;
  /** The permissions that its plans asked about. */
  readonly asked: Set<string>;
  /** The types that ids of any type in it have been of. */
  readonly types: Set<string>;
  /** How viewers answer all that is asked. */
  answers: WeakMap<Viewer, string>;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly rules: Rules;
  readonly cursorKey: Buffer;
  readonly run: RunPrepared;
  /** SQL whose value comes along with the rows, of a session and the present moment. */
  readonly alive: (session: string, now: string) => string;
  /** Whether whoever reads level by level would meet with the same, later: such as that it takes too long. */
  readonly final: (error: unknown) => boolean;
  /** Hears of what a plan could not do and no refusal explains. */
  readonly report: (error: unknown) => void;
}

/** Answers queries from plans: made once for a document, for those who hold what it asks for alike, and for a shape. */
export class Planner {
  private readonly plans = new LRUCache<string, { readonly plan: Plan | undefined }>({ max: plansKept });
  private readonly operations = new WeakMap<OperationDefinitionNode, Known>();
  private operationsKnown = 0;

  constructor(private readonly options: Options) {}

  /** How many plans are kept. */
  get kept(): number {
    return this.plans.size;
  }

  /** The JSON of a query's data; undefined where no plan can express it, or it is to be refused: then it is read level by level. */
  async answer(asked: Operation, asker: Asker, resolve: Resolve): Promise<string | undefined> {
    const bringing = this.bringing(asked, asker);
    if (!bringing) return undefined;
    try {
      return await this.reading(asked, bringing, asker, (plan) => this.read(plan, bringing, asker.alive, resolve));
    } catch (error) {
      if (error instanceof Outdated || this.options.final(error)) throw error;
      if (!expected.some((kind) => error instanceof kind)) this.options.report(error);
      return undefined;
    }
  }

  /** How the payloads of a mutation show their records; undefined where no plan can express it. */
  async payloads(asked: Operation, asker: Asker): Promise<Payloads | undefined> {
    const bringing = this.bringing(asked, asker);
    if (!bringing) return undefined;
    const planned = this.reading(asked, bringing, asker, async (plan) => plan);
    const plan = await planned.catch((error: unknown) => void this.options.report(error)); // before any step is taken
    const read = async (root: string, id: string, acted: ReadonlySet<string>) => {
      const then = { ...bringing, now: clock.now(), acted, ids: [id] };
      const reading = this.reading(asked, then, asker, async ({ roots }) => {
        const own = roots.filter(({ key }) => key.startsWith(`${root}.`));
        const shown = await Promise.all(
          own.map(async (one) => [one.key, await one.read!(then, this.options.run)] as const),
        );
        return shown.every(([, json]) => json) ? new Map(shown) : undefined;
      });
      reading.catch((error: unknown) => this.options.report(error));
      return reading;
    };
    return plan && { document: plan.document!, records: plan.records!, read };
  }

  /** EXPLAIN: how an operation would be read for whoever asks; undefined where its variables are refused. */
  async explain(asked: Operation, asker: Asker): Promise<Explanation | undefined> {
    const bringing = this.bringing(asked, asker);
    if (!bringing) return undefined;
    const known = this.knownOf(asked);
    const shape = shapeOf(this.options.schema, asked.operation.variableDefinitions ?? [], bringing.variables);
    const plan = await this.planFor(asked, known, shape, asker);
    const answers = Object.fromEntries([...known.asked].map((one) => [one, answerOf(asker.viewer, one)]));
    return { answers, shape: shape.key, statements: plan ? statementsOf(plan) : [] };
  }

  /** What a request brings; undefined where its variables are refused. */
  private bringing({ operation, variables }: Operation, { viewer, session }: Asker): Bringing | undefined {
    const { coerced } = getVariableValues(this.options.schema, operation.variableDefinitions ?? [], variables);
    return coerced && { viewer, session, now: clock.now(), variables: coerced, acted: new Set(), ids: [] };
  }

  /** Reads with a plan, and with another where an id is of a type that it was not made for. */
  private async reading<T>(
    asked: Operation,
    { variables }: Bringing,
    asker: Asker,
    read: (plan: Plan) => Promise<T>,
  ): Promise<T | undefined> {
    const known = this.knownOf(asked);
    const shape = shapeOf(this.options.schema, asked.operation.variableDefinitions ?? [], variables);
    for (;;) {
      const plan = await this.planFor(asked, known, shape, asker);
      if (!plan) return undefined;
      try {
        return await read(plan);
      } catch (error) {
        if (!(error instanceof OtherType) || plan.types.has(error.type)) throw error;
        known.types.add(error.type);
      }
    }
  }

  private async read({ roots, document }: Plan, bringing: Bringing, alive: string, resolve: Resolve): Promise<string> {
    const { run } = this.options;
    const left = document && resolve(document);
    const check = async (row: TextRow | undefined) => {
      const value = row ? row.at(-1) : await this.ask(bringing, run);
      if (value !== alive) throw new Outdated();
    };
    const carrier = roots.find(({ carries }) => carries);
    const aside = carrier ? [] : [check(undefined)];
    const read = roots.map(async (root) => {
      if (root.read) return root.read(bringing, run, root === carrier ? check : undefined);
      const data = await left;
      if (!data) throw new Unplanned();
      return JSON.stringify(data[root.key]);
    });
    const settled = await Promise.allSettled([...read, ...aside]);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    const json = await Promise.all(read);
    return `{${roots.map(({ key }, index) => `"${key}":${json[index]}`).join()}}`;
  }

  private async ask(bringing: Bringing, run: RunPrepared): Promise<string | null> {
    const params = new PlanParams();
    const statement = prepare({ sql: `select ${this.alongside(params)} as value`, params });
    const [[value] = [null]] = await run(statement, statement.values(bringing));
    return value!;
  }

  private readonly alongside = (params: PlanParams): string => this.options.alive(params.add(session), params.now());

  private knownOf({ document, operation }: Operation): Known {
    const found = this.operations.get(operation);
    if (found) return found;
    const { schema, rules } = this.options;
    const made: Known = {
      number: (this.operationsKnown += 1),
      ruled: ruledIn(schema, rules, document),
      asked: new Set(),
      types: new Set(),
      answers: new WeakMap(),
    };
    this.operations.set(operation, made);
    return made;
  }

  private async planFor(asked: Operation, known: Known, shape: Shape, asker: Asker): Promise<Plan | undefined> {
    const found = this.plans.get(this.keyOf(known, shape, asker));
    if (found) return found.plan;
    const { schema, rules, cursorKey } = this.options;
    const { document, operation } = asked;
    const before = known.asked.size;
    const like = askerLike(asker.viewer, known.asked);
    const mutates = operation.operation === 'mutation';
    const building = {
      schema,
      document,
      cursorKey,
      locale: asker.locale,
      types: new Set(known.types),
      built: { levels: 0 },
      asking: { viewer: like, ...(mutates ? { acted } : {}) },
      variables: shape.variables,
      fragments: fragmentsOf(document),
      open: await openTo(like, rules, known.ruled),
    };
    let plan: Plan | undefined;
    try {
      plan = mutates ? payloadsOf(building, operation) : planOf(building, operation, this.alongside);
    } catch (error) {
      this.options.report(error); // once: it would fail again, and is not made again
    }
    if (known.asked.size > before) known.answers = new WeakMap(); // also where it failed: more is asked from now on
    // under the types that it was made for: meanwhile another request may have met one more
    this.plans.set(this.keyOf({ ...known, types: building.types }, shape, asker), { plan });
    return plan;
  }

  private keyOf({ number, asked, types, answers }: Known, { key }: Shape, { viewer, locale }: Asker): string {
    const known = answers.get(viewer);
    const answered = known ?? [kindOf(viewer), ...[...asked].map((one) => answerOf(viewer, one))].join('|');
    if (!known) answers.set(viewer, answered);
    return `${number} ${types.size} ${locale} ${key} ${answered}`;
  }
}
