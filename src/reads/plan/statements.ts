import type { Pool, QueryArrayConfig } from 'pg';
import { requestTrace } from '../../core/requestTrace.js';
import type { RunPrepared } from './read.js';

/** Values as PostgreSQL writes them. */
const types: QueryArrayConfig['types'] = { getTypeParser: () => (text: string) => text };

/** Runs the statements of plans on a pool, whose connections prepare what comes again. */
export const statementsOn =
  (pool: Pool): RunPrepared =>
  async ({ text }, values) => {
    const trace = requestTrace.getStore();
    if (trace) trace.statements += 1;
    return (await pool.query({ text, values, rowMode: 'array', types })).rows;
  };
