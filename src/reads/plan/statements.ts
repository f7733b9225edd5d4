import pg, { type Pool, type QueryArrayConfig } from 'pg';
import { requestTrace } from '../../core/requestTrace.js';
import type { RunPrepared } from './read.js';

/** Values as PostgreSQL writes them. */
const types: QueryArrayConfig['types'] = { getTypeParser: () => (text: string) => text };

/** Whether the database refused a statement, and goes on. */
const isRefusal = (error: unknown) => error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? '08');

/** Runs the statements of plans on a pool, whose connections prepare what comes again. */
export const statementsOn =
  (pool: Pool): RunPrepared =>
  async ({ text }, values) => {
    const trace = requestTrace.getStore();
    if (trace) trace.statements += 1;
    const connection = await pool.connect(); // whose own query would ask for whoever gave a connection back
    try {
      const { rows } = await connection.query({ text, values, rowMode: 'array', types });
      connection.release();
      return rows;
    } catch (error) {
      connection.release(!isRefusal(error)); // a broken one is nobody's any more
      throw error;
    }
  };
