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
    const connection = await pool.connect(); // whose own query would ask for whoever gave a connection back
    try {
      return (await connection.query({ text, values, rowMode: 'array', types })).rows;
    } finally {
      connection.release();
    }
  };
