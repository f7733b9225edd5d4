import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { Params } from '../../src/core/sql/params.js';
import { run } from '../../src/reads/run.js';
import type { Platform } from '../../src/server/start.js';
import { beginSession } from '../../src/services/access/sessions.js';
import { sealAudit } from '../../src/services/flow/audit/sealAudit.js';
import { auditKey } from './auditKey.js';
import { hire, type Hiring } from './hire.js';
import { heard, listen } from './statements.js';

/** What only tests may do: move the clock, have all due jobs done, hire people with a session at once, look behind the API, hear what it asks of the database. */
export function backstage({ app, orm, jobs }: Platform): void {
  app.post<{ Body: { moment?: string; stands?: true } }>('/test/clock', async ({ body: { moment, stands } }) => {
    clock.set(moment ? new Date(moment) : undefined);
    if (stands) clock.stand(new Date(moment!));
    return { now: clock.now() };
  });
  app.post('/test/seal', async () => ({ head: (await sealAudit(orm.em.fork() as EntityManager, auditKey)) ?? null }));
  app.post<{ Body: Hiring }>('/test/hire', async ({ body }) => hire(orm.em.fork() as EntityManager, body));
  app.post<{ Body: { account: string } }>('/test/enter', async ({ body }) => ({
    token: await beginSession(orm.em.fork() as EntityManager, body.account, clock.now()),
  }));
  app.post('/test/listen', async () => ({ listening: listen() }));
  app.post('/test/heard', async () => ({ statements: heard() }));
  app.post('/test/jobs', async () => jobs.runDue().then(() => ({})));
  app.post<{ Body: { sql: string; values?: unknown[] } }>('/test/sql', async ({ body }, reply) => {
    const params = new Params();
    body.values?.forEach((value) => params.add(value));
    return run(orm.em.fork() as EntityManager, body.sql, params).then(
      (rows) => ({ rows }),
      ({ message }: Error) => reply.code(400).send({ message }), // a slip of the test's own, told as it is
    );
  });
}
