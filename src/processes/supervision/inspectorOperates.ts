import type { Fact } from '../../core/words.js';
import { heldAt, ofTheSame } from '../access/held.js';
import { allSteps } from '../allSteps.js';

/** Every operating step and the type of its record, in SQL. */
function operating(): string {
  const steps = [...allSteps().values()].filter(({ process }) => !process.administers);
  const listed = (words: readonly string[]) => `'{${words.join(',')}}'::text[]`;
  return `select * from unnest(${listed(steps.map(({ name }) => name))},
    ${listed(steps.map(({ entity }) => entity.name))}) as o (step, type)`;
}

/** Segregation of duties: the inspector holds, wherever records stand, a step of a process in which those inspected work (SOD-29). */
export const inspectorOperates: Fact = {
  code: 'INSPECTOR_OPERATES',
  means: {
    en: 'An inspector must not hold permissions for the operations inspected (SOD-29)',
    zh: '检查人不得持有受检业务的办理权限（SOD-29）',
  },
  clause: '4.1.1b',
  curable: true,
  sql: (row, _actors, now) => {
    const assigned = `account k join assignment a on a.account_id = k.id and ${heldAt('a', now)}`;
    const granted = `"grant" g join operating o on o.step = g.permission`;
    return `exists (with recursive operating as (${operating()}),
      area as (select d.id from department d where d.id = ${row}.inspected_id
        union select d.id from department d join area on d.parent_id = area.id),
      theirs as (select distinct a.role_id from ${assigned} where k.department_id in (select id from area)),
      held as (select a.role_id from ${assigned} where k.id in (${ofTheSame(`${row}.owner_id`)}))
      select from ${granted} where g.role_id in (select role_id from held) and g.scope in ('INVOLVED', 'ALL')
        and o.type in (select o.type from ${granted} where g.role_id in (select role_id from theirs)))`;
  },
};
