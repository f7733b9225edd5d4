import type { SignedIn } from '../core/context.js';
import { declarationOf } from '../core/fields/declaration.js';
import { Notification } from '../entities/index.js';
import { countCap, levelCount } from './level.js';
import { run } from './run.js';

/** How many notifications the viewer has not read yet, as far as lists are counted. */
export async function unreadOf(context: SignedIn): Promise<number> {
  const unread = { readAt: { null: true } };
  const { sql, params } = levelCount(declarationOf(Notification), { kind: 'list' }, context, unread);
  const [found] = await run<{ count: number }>(context.em, sql, params);
  return Math.min(found!.count, countCap - 1);
}
