import { Params } from '../../core/sql/params.js';
import type { Grant, Role } from '../../entities/index.js';
import { heldAt } from '../../processes/access/held.js';
import type { accessEffect as answer } from '../../processes/access/accessEffect.js';
import { select, type Work } from '../flow/words.js';

type AccessEffect = NonNullable<(typeof answer)['as']>;

/** What a role allows, and as far. */
export type Right = Pick<Grant, 'permission' | 'scope' | 'ceiling'>;

/** What a role gave these accounts before a step, and what it gives them after. */
interface Change {
  readonly was: readonly Right[];
  readonly becomes: readonly Right[];
  readonly accounts: readonly string[];
}

/** Whether the right `w` opens every row and amount that `r` opens. */
const covers = (w: string, r: string) => `${w}.id = ${r}.id and ${w}.permission = ${r}.permission
  and (${w}.scope in (${r}.scope, 'ALL') or ${w}.scope = 'DEPARTMENT_TREE' and ${r}.scope = 'DEPARTMENT')
  and (${w}.ceiling is null or ${w}.ceiling >= ${r}.ceiling)`;

/** What a change of one role does to these accounts, given what their other roles allow them now (3.2.4b). */
export async function accessEffect(
  work: Work,
  { id }: Role,
  { was, becomes, accounts }: Change,
): Promise<AccessEffect> {
  const params = new Params();
  const ids = `any(${params.add(accounts)}::text[])`;
  const at = params.moment(work.now);
  const rights = (given: readonly Right[]) => {
    const plain = given.map(({ permission, scope, ceiling }) => ({ permission, scope, ceiling }));
    return `select * from others union all select c.id, r.permission, r.scope, r.ceiling from concerned c,
      jsonb_to_recordset(${params.add(JSON.stringify(plain))}::jsonb) r(permission text, scope text, ceiling numeric)`;
  };
  const sql = `with people as (select id from account where id = ${ids} and state = 'ACTIVE'),
    concerned as (select id from people union all select '' where not exists (select from people)),
    others as (select a.account_id as id, g.permission, g.scope, g.ceiling from assignment a join "grant" g on g.role_id = a.role_id
      where a.account_id in (select id from people) and a.role_id <> ${params.add(id)} and ${heldAt('a', at)}),
    was as (${rights(was)}),
    becomes as (${rights(becomes)}),
    gained as (select r.id, r.permission from becomes r where not exists (select from was w where ${covers('w', 'r')})),
    lost as (select r.id, r.permission from was r where not exists (select from becomes w where ${covers('w', 'r')}))
    select array(select distinct permission from gained order by permission) as "permissionsGained",
      array(select distinct permission from lost order by permission) as "permissionsLost",
      (select count(distinct nullif(id, ''))::int from gained) as "peopleGained",
      (select count(distinct nullif(id, ''))::int from lost) as "peopleLost"`;
  return (await select<AccessEffect>(work, sql, params))[0]!;
}
