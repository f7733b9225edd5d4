import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { run } from '../../src/reads/run.js';
import { startPlatform } from '../../src/server/start.js';
import { demoCompany } from '../support/demoCompany.js';
import type { Answer } from './answers.js';

/** A request to `/graphql`. */
export interface Request {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: object;
  readonly token?: string | undefined;
  readonly language: string;
}

/** One of the two ways to read. */
export type Way = (request: Request) => Promise<Answer>;

const perRequest = 4;

/**
 * Two platforms over one copy of the demo company, one that runs plans and one that reads level by level; time stands
 * still an hour after the last thing that happened there.
 */
export async function platforms(database: string) {
  const { url, options, stop } = await demoCompany(database);
  const start = (plans: boolean) => startPlatform(url, perRequest, { ...options, idle: true, plans, tellReads: true });
  const planned = await start(true);
  const byLevel = await start(false);
  const em = (): EntityManager => planned.orm.em.fork();
  const [last] = await run<{ at: Date }>(em(), 'select max(at) as at from audit_event');
  clock.stand(new Date(new Date(last!.at).getTime() + 3_600_000));

  const through =
    ({ app }: typeof planned): Way =>
    async ({ token, language, ...asked }) => {
      const { statusCode: status, body: text } = await app.inject({
        method: 'POST',
        url: '/graphql',
        payload: JSON.stringify(asked),
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      });
      return { status, text };
    };
  const listen = () => Promise.all([planned, byLevel].map(({ app }) => app.listen({ port: 0, host: '127.0.0.1' })));
  const end = async () => {
    await Promise.all([planned.close(), byLevel.close()]);
    await stop();
  };
  return { em, planned: through(planned), byLevel: through(byLevel), listen, end };
}
