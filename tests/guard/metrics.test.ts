import fastify from 'fastify';
import { describe, expect, it } from '@jest/globals';
import { metrics } from '../../src/server/metrics.js';
import { hire, origin, stranger } from '../support/people.js';
import { raw } from './raw.js';

/** What a platform tells, by name and labels. */
async function told(): Promise<Map<string, number>> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

/** By how much each number grew while something was done. */
async function grown(doing: () => Promise<unknown>): Promise<(name: string) => number> {
  const before = await told();
  await doing();
  const after = await told();
  return (name) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
}

describe('the metrics', () => {
  it('count operations by the way in which they were read, the plans, and how long requests took', async () => {
    const person = await hire('SALES_REP');
    const grew = await grown(async () => {
      await person.ask(`{ customers { totalCount } } # ${Math.random()}`);
      await person.ask('{ viewer { permissions } }');
    });
    const planned = process.env['PLANS'] === 'no' ? 0 : 1;
    expect(grew('guicheng_operations_total{way="planned"}')).toBe(planned);
    expect(grew('guicheng_operations_total{way="byLevel"}')).toBe(2 - planned);
    expect((await told()).get('guicheng_plans')).toBeGreaterThanOrEqual(planned);
    expect(grew('guicheng_request_seconds_count{route="/graphql",status="200"}')).toBe(2);
  });

  it('count what was refused, by its code, whatever refused it', async () => {
    const grew = await grown(async () => {
      await stranger.reply('{ customers { totalCount } }');
      await stranger.reply('{ nothing }');
      await stranger.reply('{');
      await raw('/files/file_1', { method: 'GET' });
    });
    expect(grew('guicheng_refusals_total{code="UNAUTHENTICATED"}')).toBe(2);
    expect(grew('guicheng_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(grew('guicheng_refusals_total{code="GRAPHQL_PARSE_FAILED"}')).toBe(1);
  });

  it('tell of connections, and of the process', async () => {
    const names = [...(await told()).keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        ...['used', 'idle', 'waiting'].map((state) => `guicheng_connections{state="${state}"}`),
        'nodejs_eventloop_lag_p99_seconds',
        'process_cpu_seconds_total',
        'process_resident_memory_bytes',
      ]),
    );
  });

  it('name no path that a client made up', async () => {
    await raw(`/made-up-${Math.random()}`, { method: 'GET' });
    expect([...(await told()).keys()].filter((name) => name.includes('made-up'))).toEqual([]);
  });
});

describe('whoever reads the metrics', () => {
  const pool = { totalCount: 1, idleCount: 1, waitingCount: 0 };
  const token = 'a-token-of-thirty-two-characters!';

  async function status(token: string | undefined, remoteAddress: string, headers: Record<string, string> = {}) {
    const app = fastify({ trustProxy: 'loopback' });
    app.setErrorHandler((_error, _request, reply) => reply.code(404).send());
    metrics(app, { answered: { planned: 0, byLevel: 0 }, planner: undefined, pool, token });
    return (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  }

  it('is a program on this machine, and not what comes from elsewhere, or through a proxy here (3.2.4b)', async () => {
    for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      expect(await status(undefined, here)).toBe(200);
      for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])
        expect([name, await status(undefined, here, { [name]: '127.0.0.1' })]).toEqual([name, 404]);
    }
    for (const elsewhere of ['203.0.113.7', '10.0.0.4', '::ffff:10.0.0.4', '12.7.0.1'])
      expect([elsewhere, await status(undefined, elsewhere)]).toEqual([elsewhere, 404]);
  });

  it('bears the token where there is one, wherever they are (3.2.4b)', async () => {
    for (const address of ['127.0.0.1', '203.0.113.7']) {
      expect(await status(token, address)).toBe(404);
      expect(await status(token, address, { authorization: `Bearer ${token.slice(1)}` })).toBe(404);
      expect(await status(token, address, { authorization: `Bearer ${token}` })).toBe(200);
    }
  });
});
