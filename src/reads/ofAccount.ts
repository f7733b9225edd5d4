import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../core/sql/params.js';
import type { Locale } from '../core/text.js';
import type { Viewer } from '../core/viewer.js';
import { heldAt } from '../processes/access/held.js';
import { run } from './run.js';

/** An account by its id, before there is a viewer to ask as. */
export async function accountNamed(em: EntityManager, id: string): Promise<{ id: string; name: string }> {
  const params = new Params();
  const sql = `select id, name from account where id = ${params.add(id)}`;
  const [named] = await run<{ id: string; name: string }>(em, sql, params);
  return named!;
}

/** The roles that count of a viewer's at a moment, by their keys. */
export function rolesHeld(
  em: EntityManager,
  { account, confinedTo }: Pick<Viewer, 'account' | 'confinedTo'>,
  locale: Locale,
  at: Date,
): Promise<{ key: string; title: string }[]> {
  const params = new Params();
  const title = locale === 'zh' ? 'title_zh' : 'title_en';
  const held = heldAt('a', params.moment(at));
  const sql = `select distinct k.key, k.${title} as title from assignment a join role k on k.id = a.role_id and k.state = 'ACTIVE'
    where a.account_id = ${params.add(account)} and ${held}${confinedTo ? ` and k.id = ${params.add(confinedTo)}` : ''} order by k.key`;
  return run(em, sql, params);
}
