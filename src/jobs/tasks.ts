import type { EntityManager } from '@mikro-orm/postgresql';
import type { TaskList } from 'graphile-worker';
import { clock } from '../core/clock.js';
import { actOnClock } from '../services/flow/due/actOnClock.js';
import { runDueJob } from '../services/flow/due/dueJob.js';
import { once, type Act } from '../services/flow/once.js';
import type { CodePurpose } from '../services/access/mailedCodes.js';
import { tell } from '../services/flow/inbox/tell.js';
import { tellRepeated } from '../services/supervision/tellRepeated.js';
import { mailer, type Mailing } from './mail.js';

/** What follows from steps, by the names that their definitions give. */
export const following: Readonly<Record<string, Act>> = { tell, tellRepeated };

/** Everything that workers do, by the name of the job; mail where there is a server for it. */
export function tasksOn(em: EntityManager, mailing: Mailing | undefined): TaskList {
  const doing = { em, mails: mailing !== undefined };
  const mail = mailing && mailer(mailing);
  const tasks = Object.entries(following).map(([name, act]): [string, TaskList[string]] => [
    name,
    (payload) => once(doing, name, (payload as { event: string }).event, act),
  ]);
  return {
    ...Object.fromEntries(tasks),
    clock: (payload) => actOnClock(doing, (payload as { clock: string }).clock),
    recomputeDue: () => runDueJob(doing, clock.now()),
    ...(mail
      ? {
          mail: (payload) => mail.notification(em, (payload as { notification: string }).notification),
          mailCode: (payload) => mail.code(em, payload as { account: string; purpose: CodePurpose }),
        }
      : {}),
  };
}
