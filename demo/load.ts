import type { EntityManager } from '@mikro-orm/postgresql';
import type { Platform } from '../src/server/start.js';
import { Params } from '../src/core/params.js';
import type { Jobs } from '../src/jobs/start.js';
import { run } from '../src/reads/run.js';
import type { FastifyInstance } from 'fastify';
import { clock } from '../src/core/clock.js';
import { sharedValue, valueOf } from '../src/services/access/platform.js';
import { setUpCode } from '../src/services/access/setUp.js';
import { today, workday } from './calendar.js';
import type { Send } from './client.js';
import { hireAll } from './company/hire.js';
import { people } from './company/people.js';
import { staffOf } from './company/staff.js';
import { everybody, partsOf, type Role } from './history/parts.js';
import { nextRequestId, playAll, playing, type Beside } from './history/play.js';

export type Say = (line: string) => void;

/** Within the process, through the whole of the HTTP server. */
export const within =
  (app: FastifyInstance): Send =>
  async ({ url, body, headers }) => {
    const form = body instanceof FormData ? new Response(body) : undefined;
    const type = form ? { 'content-type': form.headers.get('content-type')! } : {};
    const payload = form ? Buffer.from(await form.arrayBuffer()) : JSON.stringify(body);
    const sent = { ...headers, ...type, 'x-request-id': nextRequestId() };
    const answer = await app.inject({ method: 'POST', url, payload, headers: sent });
    return { status: answer.statusCode, json: async () => answer.json() as unknown };
  };

/** Loads the demo company into an empty database, all of it through the API: nothing in it could not have happened. */
export async function loadDemo(platform: Platform, say: Say): Promise<void> {
  const em = platform.orm.em.fork();
  if (await valueOf(em, 'demo')) return;
  const code = await setUpCode(em);
  if (!code) return;
  await playDemo(platform, code, everybody, say);
  await sharedValue(em, 'demo', () => 'loaded');
}

/** Hires the people of the demo company, then plays the history of these customers up to yesterday. */
export async function playDemo(
  { app, orm, jobs }: Platform,
  code: string,
  roles: readonly Role[],
  say: Say,
): Promise<void> {
  const em = orm.em.fork();
  const staff = staffOf(em, within(app));
  const until = today();
  try {
    say(`Loading the demo company (once): its ${people.length} people …`);
    Object.assign(playing, { words: 'the company', requests: 0 });
    await hireAll(staff, code, workday(until, -252));
    await playAll(partsOf({ em, staff, until }, roles), until, besideOf(em, jobs, say));
  } finally {
    clock.set();
  }
}

/** Jobs are done as soon as there are any, and what time does by itself is done at its moment. */
export function besideOf(em: EntityManager, jobs: Jobs, say: Say): Beside {
  const ask = async <T>(sql: string, ...values: unknown[]) => {
    const params = new Params();
    values.forEach((value) => params.add(value));
    return run<T>(em.fork(), sql, params);
  };
  const due = 'select min(next_at) as at from clock where next_at <= $1::timestamptz and next_at > $2::timestamptz';
  let month = '';
  let seen = new Date(0);
  return {
    comes: async (moment, day) => {
      if (day.slice(0, 7) !== month) say(`Loading the demo company (once): its business in ${day.slice(0, 7)} …`);
      month = day.slice(0, 7);
      for (;;) {
        const [next] = await ask<{ at: string | null }>(due, moment, seen);
        if (!next?.at) return;
        seen = new Date(next.at);
        Object.assign(playing, { words: `time ${next.at}`, requests: 0 });
        clock.stand(seen);
        await jobs.runDue();
      }
    },
    acted: async () => {
      if ((await ask('select from graphile_worker.jobs limit 1')).length) await jobs.runDue();
    },
  };
}
