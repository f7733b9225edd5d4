import type { EntityManager } from '@mikro-orm/postgresql';
import type { Platform } from '../src/server/start.js';
import { Params } from '../src/core/sql/params.js';
import type { Jobs } from '../src/jobs/start.js';
import { run } from '../src/reads/run.js';
import type { FastifyInstance } from 'fastify';
import { clock } from '../src/core/clock.js';
import { setValue, valueOf } from '../src/services/access/platform.js';
import { setUpCode } from '../src/services/access/setUp.js';
import { today, workday } from './calendar.js';
import type { Send } from './client.js';
import { hireAll } from './company/hire.js';
import { people } from './company/people.js';
import { staffOf } from './company/staff.js';
import { everybody, partsOf, type Role } from './history/parts.js';
import { CpuMeter, domainOf } from './cpu.js';
import { nextRequestId, playAll, playing, type Beside } from './history/play.js';
import { progressOf } from './progress.js';
import { sayTo, type Say } from './say.js';

/** Within the process, through the whole of the HTTP server; what it costs is booked on the domain that is asked. */
const within =
  (app: FastifyInstance, cpu: CpuMeter): Send =>
  async ({ url, body, headers }) => {
    const form = body instanceof FormData ? new Response(body) : undefined;
    const type = form ? { 'content-type': form.headers.get('content-type')! } : {};
    const payload = form ? Buffer.from(await form.arrayBuffer()) : JSON.stringify(body);
    const sent = { ...headers, ...type, 'x-request-id': nextRequestId() };
    cpu.book('demo');
    const answer = await app.inject({ method: 'POST', url, payload, headers: sent });
    cpu.book(domainOf(url, body));
    return { status: answer.statusCode, json: async () => answer.json() as unknown };
  };

/** Whether somebody began to load the demo company and did not come to its end: half of it is no company. */
export const isHalfLoaded = async ({ orm }: Platform): Promise<boolean> =>
  (await valueOf(orm.em.fork(), 'demo')) === 'begun';

/** Loads the demo company into an empty database, all of it through the API: nothing in it could not have happened. */
export async function loadDemo(platform: Platform, say = sayTo(process.stdout)): Promise<void> {
  const em = platform.orm.em.fork();
  if (await valueOf(em, 'demo')) return;
  const code = await setUpCode(em);
  if (!code) return;
  await setValue(em, 'demo', 'begun');
  await playDemo(platform, code, everybody, say);
  await setValue(em, 'demo', 'loaded');
}

/** Which share of the time it takes to hire the people, about. */
const hiring = 0.2;

const daysTo = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Hires the people of the demo company, then plays the history of these customers up to yesterday. */
export async function playDemo(
  { app, orm, jobs }: Platform,
  code: string,
  roles: readonly Role[],
  say: Say,
): Promise<void> {
  const em = orm.em.fork();
  const cpu = new CpuMeter();
  const staff = staffOf(em, within(app, cpu));
  const until = today();
  const from = workday(until, -252);
  const progress = progressOf('Loading the demo company (once)', say);
  try {
    Object.assign(playing, { words: 'the company', requests: 0 });
    await hireAll(staff, code, from, (hired) => progress(hired * hiring, `its ${people.length} people`));
    const played = (day: string) => (daysTo(from, day) / daysTo(from, until)) * (1 - hiring) + hiring;
    const comes = (day: string) => progress(played(day), day.slice(0, 7));
    await playAll(partsOf({ em, staff, until }, roles), until, besideOf(em, jobs, cpu, comes));
    say(`The demo company is loaded. CPU seconds by domain: ${cpu}.`);
  } finally {
    clock.set();
  }
}

/** Jobs are done as soon as there are any, and what time does by itself is done at its moment: both are flow. */
function besideOf(em: EntityManager, jobs: Jobs, cpu: CpuMeter, dayComes: (day: string) => void): Beside {
  const runDue = async () => {
    cpu.book('demo');
    await jobs.runDue();
    cpu.book('flow');
  };
  const ask = async <T>(sql: string, ...values: unknown[]) => {
    const params = new Params();
    values.forEach((value) => params.add(value));
    return run<T>(em.fork(), sql, params);
  };
  const due = 'select min(next_at) as at from clock where next_at <= $1::timestamptz and next_at > $2::timestamptz';
  let seen = new Date(0);
  return {
    comes: async (moment, day) => {
      dayComes(day);
      for (;;) {
        const [next] = await ask<{ at: string | null }>(due, moment, seen);
        if (!next?.at) return;
        seen = new Date(next.at);
        Object.assign(playing, { words: `time ${next.at}`, requests: 0 });
        clock.stand(seen);
        await runDue();
      }
    },
    acted: async () => {
      if ((await ask('select from graphile_worker.jobs limit 1')).length) await runDue();
    },
  };
}
