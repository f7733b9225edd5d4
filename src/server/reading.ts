import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation } from '@apollo/server';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyBaseLogger } from 'fastify';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import { asking } from '../core/asking.js';
import { rulesOf } from '../permissions/shield.js';
import { Outdated, Planner, type Planned } from '../reads/plan/planner.js';
import { Statements } from '../reads/plan/statements.js';
import { aliveSql } from '../services/access/sessions.js';
import type { RequestContext } from './context.js';
import type { Sessions } from './sessions.js';

/** Data that were written as JSON where they were read. */
class Written {
  constructor(readonly json: string) {}
}

/** An answer as text. */
export function written(result: FormattedExecutionResult): string {
  const { data, ...rest } = result;
  if (!(data instanceof Written)) return `${JSON.stringify(result)}\n`;
  const beside = JSON.stringify(rest);
  return `{"data":${data.json}${beside === '{}' ? '' : `,${beside.slice(1, -1)}`}}\n`;
}

/** A planner of the schema's queries on a database. */
export async function plannerOn(orm: MikroORM, schema: GraphQLSchema, cursorKey: Buffer, log: FastifyBaseLogger) {
  const statements = new Statements((await orm.em.getConnection().getNativeClient()) as unknown as Pool);
  return new Planner({
    schema,
    rules: rulesOf(schema),
    cursorKey,
    run: (statement, values) => statements.run(statement, values),
    alive: aliveSql,
    report: (error) => log.error({ err: error }, 'a plan failed'),
  });
}

interface Reading {
  readonly planner: Planner | undefined;
  readonly sessions: Sessions;
  readonly tell: boolean;
}

/** Answers queries from plans; where there is none, asks who is asking, and leaves the rest to graphql. */
export function reading({ planner, sessions, tell }: Reading): ApolloServerPlugin<RequestContext> {
  const told = (planned: boolean, statements: number) =>
    tell ? { extensions: { reads: { planned, statements } } } : {};
  return {
    requestDidStart: async () => ({
      responseForOperation: async (request) => {
        const planned = planner && (await fromPlan(planner, sessions, request));
        if (!planned && request.contextValue.presumed) await sessions.confirm(request.contextValue);
        if (!planned) return null;
        const data = new Written(planned.json) as unknown as Record<string, unknown>;
        return {
          http: { headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data, ...told(true, planned.statements) } },
        };
      },
      willSendResponse: async ({ response: { body } }) => {
        if (!tell || body.kind !== 'single' || !body.singleResult.data) return;
        body.singleResult.extensions ??= told(false, asking.getStore()?.statements ?? 0).extensions!;
      },
    }),
  };
}

async function fromPlan(
  planner: Planner,
  sessions: Sessions,
  { contextValue, document, operation, request }: GraphQLRequestContextResponseForOperation<RequestContext>,
): Promise<Planned | undefined> {
  if (operation.operation !== 'query') return undefined;
  for (let again = false; ; again = true) {
    const { viewer, token, alive, locale } = contextValue;
    if (!viewer || !token || !alive) return undefined;
    try {
      const variables = request.variables ?? {};
      return await planner.answer({ document, operation, variables }, { viewer, session: token, alive, locale });
    } catch (error) {
      if (!(error instanceof Outdated) || again) return undefined;
      await sessions.confirm(contextValue);
    }
  }
}
