import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyBaseLogger } from 'fastify';
import { execute } from 'graphql';
import type { DocumentNode, FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Pool } from 'pg';
import { requestTrace } from '../core/requestTrace.js';
import { rulesOf } from '../permissions/shield.js';
import type { Explanation } from '../reads/plan/explain.js';
import type { Asker } from '../reads/plan/operation.js';
import { Outdated, Planner } from '../reads/plan/planner.js';
import { statementsOn } from '../reads/plan/statements.js';
import { aliveSql } from '../services/access/sessions.js';
import type { RequestContext } from './context.js';
import { refusalIn, refusalShown } from './errors.js';
import type { Sessions } from './sessions.js';

/** Data that were written as JSON where they were read. */
export class Written {
  readonly [field: string]: unknown;

  constructor(readonly json: string) {}
}

/** An answer as text. */
export function written(result: FormattedExecutionResult): string {
  const { data, ...rest } = result;
  if (!(data instanceof Written)) return `${JSON.stringify(result)}\n`;
  const beside = JSON.stringify(rest);
  return `{"data":${data.json}${beside === '{}' ? '' : `,${beside.slice(1, -1)}`}}\n`;
}

/** The connections that requests are answered with. */
export const poolOf = (orm: MikroORM): Promise<Pool> => orm.em.getConnection().getNativeClient();

/** Whether whoever reads level by level would meet with the same, only later. */
const isFinal = (error: unknown) => refusalIn(error)?.code === 'TIMED_OUT';

/** A planner of the schema's queries on a database. */
export async function plannerOn(orm: MikroORM, schema: GraphQLSchema, cursorKey: Buffer, log: FastifyBaseLogger) {
  const pool = await poolOf(orm);
  return new Planner({
    schema,
    rules: rulesOf(schema),
    cursorKey,
    run: statementsOn(pool),
    alive: aliveSql,
    final: isFinal,
    report: (error) => log.error({ err: error }, 'a plan failed'),
  });
}

/** How many operations were answered which way since this process began. */
export interface Answered {
  planned: number;
  byLevel: number;
}

interface Reading {
  readonly answered: Answered;
  readonly planner: Planner | undefined;
  readonly sessions: Sessions;
  readonly tell: boolean;
}

/** Answers queries from plans; where there is none, asks who is asking, and leaves the rest to graphql. */
export function reading({ planner, sessions, tell, answered }: Reading): ApolloServerPlugin<RequestContext> {
  const told = (planned: boolean, explain: Explanation | undefined) =>
    tell
      ? {
          extensions: {
            reads: { planned, statements: requestTrace.getStore()?.statements ?? 0 },
            ...(explain ? { explain } : {}),
          },
        }
      : {};
  return {
    requestDidStart: async () => {
      let payloads: Map<string, string> | undefined;
      let explanation: Explanation | undefined;
      return {
        responseForOperation: (request) =>
          orRefused(async () => {
            if (tell && planner) explanation = await explained(planner, request);
            const json = planner && (await fromPlan(planner, sessions, request));
            if (!json && request.contextValue.presumed) await sessions.confirm(request.contextValue);
            if (planner && !json) payloads = await planPayloads(planner, request);
            answered[json || payloads ? 'planned' : 'byLevel'] += 1;
            return json ? answer({ data: new Written(json), ...told(true, explanation) }) : null;
          }),
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== 'single' || !body.singleResult.data) return;
          const { singleResult } = body;
          if (tell) singleResult.extensions ??= told(payloads !== undefined, explanation).extensions!;
          if (payloads) singleResult.data = new Written(withRecords(singleResult.data!, payloads));
        },
      };
    },
  };
}

/** What Apollo hands on; it has no operation where the document has none of the name that is asked for. */
export type Requested = Omit<GraphQLRequestContextResponseForOperation<RequestContext>, 'operation'> & {
  readonly operation?: OperationDefinitionNode | undefined;
};

const answer = (singleResult: FormattedExecutionResult): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult },
});

/** Does what may end with a refusal before graphql begins, where nothing would say it. */
async function orRefused<T>(act: () => Promise<T>): Promise<T | GraphQLResponse> {
  try {
    return await act();
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return answer({ errors: [refusalShown(refusal)], data: null });
  }
}

const askerIn = ({ viewer, token, alive, locale }: RequestContext): Asker | undefined =>
  viewer && token && alive ? { viewer, session: token, alive, locale } : undefined;

/** How the operation will be read, for a developer who asks with `extensions: { explain: true }`. */
async function explained(planner: Planner, { contextValue, document, operation, request }: Requested) {
  const asker = askerIn(contextValue);
  if (!asker || !operation || request.extensions?.['explain'] !== true) return undefined;
  return planner.explain({ document, operation, variables: request.variables ?? {} }, asker);
}

async function fromPlan(planner: Planner, sessions: Sessions, requested: Requested) {
  const { contextValue, document, operation, request, schema } = requested;
  if (operation?.operation !== 'query') return undefined;
  for (let again = false; ; again = true) {
    const asker = askerIn(contextValue);
    if (!asker) return undefined;
    try {
      const asked = { document, operation, variables: request.variables ?? {} };
      return await planner.answer(asked, asker, async (document) => {
        const { operationName, variables: variableValues } = request;
        const { data, errors } = await execute({ schema, document, contextValue, variableValues, operationName });
        return errors ? undefined : (data ?? undefined);
      });
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      if (again) return undefined;
      await sessions.confirm(contextValue);
    }
  }
}

/** Has the records of a mutation's payloads read from a plan, each after its step; answers with where they will be. */
async function planPayloads(planner: Planner, requested: Requested): Promise<Map<string, string> | undefined> {
  const { contextValue, document, operation, request, schema } = requested;
  const asker = askerIn(contextValue);
  if (!asker || operation?.operation !== 'mutation') return undefined;
  const planned = await planner.payloads({ document, operation, variables: request.variables ?? {} }, asker);
  if (!planned) return undefined;
  const records = new Map<string, string>();
  const byLevel = async (root: string, id: string) => {
    const again = Object.create(contextValue, { showRecord: { value: undefined }, taken: { value: { root, id } } });
    const { operationName, variables: variableValues } = request;
    const asked = {
      schema,
      document: planned.records(root),
      contextValue: again as unknown,
      variableValues,
      operationName,
    };
    const { data, errors } = await execute(asked);
    if (errors) throw errors[0]!.originalError ?? errors[0]!;
    return Object.entries(data![root] as object).map(
      ([key, value]) => [`${root}.${key}`, JSON.stringify(value)] as const,
    );
  };
  contextValue.showRecord = async (root, id) => {
    const shown = await planned.read(root, id, contextValue.acted).catch((error: unknown) => {
      if (isFinal(error)) throw error;
      return byLevel(root, id);
    });
    for (const [place, json] of shown ?? []) records.set(place, json);
    return shown !== undefined;
  };
  (requested as { document: DocumentNode }).document = planned.document;
  return records;
}

/** The data of a mutation with the records that were written. */
function withRecords(data: Record<string, unknown>, records: ReadonlyMap<string, string>): string {
  const written = (fields: object, json: (key: string, value: unknown) => string | undefined) =>
    `{${Object.entries(fields)
      .map(([key, value]) => `"${key}":${json(key, value) ?? JSON.stringify(value)}`)
      .join()}}`;
  return written(data, (root, payload) =>
    payload && typeof payload === 'object' ? written(payload, (key) => records.get(`${root}.${key}`)) : undefined,
  );
}
