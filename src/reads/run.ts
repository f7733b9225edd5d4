import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { requestTrace } from '../core/requestTrace.js';
import type { Params } from '../core/sql/params.js';

interface Runner {
  executeQuery<Row>(query: CompiledQuery): Promise<{ rows: Row[] }>;
}

/** Runs one statement with real parameters, in the transaction that the entity manager is in. */
export async function run<Row>(em: EntityManager, sql: string, params?: Params): Promise<Row[]> {
  const trace = requestTrace.getStore();
  if (trace) trace.statements += 1;
  const runner = (em.getTransactionContext() ?? em.getConnection().getClient()) as Runner;
  const { rows } = await runner.executeQuery<Row>(CompiledQuery.raw(sql, params?.values ?? []));
  return rows;
}
