import type { EntityManager } from '@mikro-orm/postgresql';
import type { TaskList } from 'graphile-worker';
import { once, type Act } from '../services/flow/once.js';
import { tell } from '../services/flow/tell.js';

/** What follows from steps, by the names that their definitions give. */
export const following: Readonly<Record<string, Act>> = { tell };

/** Everything that workers do, by the name of the job. */
export const tasksOn = (em: EntityManager): TaskList =>
  Object.fromEntries(
    Object.entries(following).map(([name, act]) => [
      name,
      (payload: unknown) => once(em, name, (payload as { event: string }).event, act),
    ]),
  );
