import type { FastifyInstance } from 'fastify';
import { median } from '../report/spread.js';

/** Asks a platform within the process; throws where it refuses. */
export async function ask(app: FastifyInstance, token: string, query: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const { body, statusCode } = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  if (statusCode !== 200 || body.includes('"errors"')) throw new Error(`${query}: ${body.slice(0, 500)}`);
  return body;
}

/** Milliseconds that each of several takes, in turn: the median of as many times each as fit into the seconds. */
export async function timed(asked: readonly (() => Promise<unknown>)[], seconds: number): Promise<number[]> {
  for (const one of asked) for (let warm = 0; warm < 20; warm += 1) await one();
  const took: number[][] = asked.map(() => []);
  const over = performance.now() + seconds * 1_000 * asked.length;
  while (performance.now() < over || took[0]!.length < 5)
    for (const [place, one] of asked.entries()) {
      const begun = performance.now();
      await one();
      took[place]!.push(performance.now() - begun);
    }
  return took.map(median);
}
