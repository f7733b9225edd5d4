import type { EntityManager } from '@mikro-orm/postgresql';
import type { Platform } from '../src/server/start.js';
import { run } from '../src/reads/run.js';
import type { FastifyInstance } from 'fastify';
import { clock } from '../src/core/clock.js';
import { sharedValue, valueOf } from '../src/services/access/platform.js';
import { setUpCode } from '../src/services/access/setUp.js';
import { today, workday } from './calendar.js';
import type { Send } from './client.js';
import { hireAll } from './company/hire.js';
import { people } from './company/people.js';
import { staffOf, type Staff } from './company/staff.js';
import { customers } from './history/customers.js';
import { familyParts } from './history/family.js';
import { nextRequestId, playAll, playing, type Part } from './history/play.js';

export type Say = (line: string) => void;

/** Within the process, through the whole of the HTTP server. */
const within =
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
  await playDemo(platform, code, say, (staff, until) =>
    customers.flatMap((_, index) => familyParts(staff, index, until)),
  );
  await sharedValue(em, 'demo', () => 'loaded');
}

/** Hires the people of the demo company, then plays the parts of its history up to yesterday. */
export async function playDemo(
  { app, orm, jobs }: Platform,
  code: string,
  say: Say,
  partsOf: (staff: Staff, until: string) => readonly Part[],
): Promise<void> {
  const em = orm.em.fork();
  const staff = staffOf(em, within(app));
  const until = today();
  let month = '';
  const begins = (day: string) => {
    if (day.slice(0, 7) !== month) say(`Loading the demo company (once): its business in ${day.slice(0, 7)} …`);
    month = day.slice(0, 7);
  };
  const acted = async () => {
    if (await areDue(em)) await jobs.runDue();
  };
  try {
    say(`Loading the demo company (once): its ${people.length} people …`);
    Object.assign(playing, { words: 'the company', requests: 0 });
    await hireAll(staff, code, workday(until, -252));
    await playAll(partsOf(staff, until), until, { begins, acted });
  } finally {
    clock.set();
  }
}

const areDue = async (em: EntityManager) =>
  (await run(em.fork(), 'select from graphile_worker.jobs limit 1')).length > 0;
