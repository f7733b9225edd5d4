import { Params } from '../../core/params.js';
import { heldAt, ofTheSame } from '../../processes/access/held.js';
import { steps } from '../../processes/index.js';
import { run } from '../../reads/run.js';
import { blocked } from '../flow/blocked.js';
import type { Work } from '../flow/work.js';

const operating = [...steps.values()].filter(({ process }) => !process.administers);

/**
 * Refuses to have somebody inspect a department who holds, wherever records stand, a step of a process in which its
 * people work (SOD-29).
 */
export async function refuseOperating(work: Work, inspector: string, inspected: string): Promise<void> {
  const params = new Params();
  const [names, types] = [operating.map(({ name }) => name), operating.map(({ entity }) => entity.name)];
  const at = params.moment(work.now);
  const held = `join assignment a on a.account_id = k.id and ${heldAt('a', at)}
    join "grant" g on g.role_id = a.role_id join operating o on o.step = g.permission`;
  const sql = `with recursive
    operating as (select * from unnest(${params.add(names)}::text[], ${params.add(types)}::text[]) as o (step, type)),
    area as (select d.id from department d where d.id = ${params.add(inspected)}
      union select d.id from department d join area on d.parent_id = area.id)
    select exists (select from account k ${held} where k.id in (${ofTheSame(`${params.add(inspector)}::text`)})
      and g.scope in ('INVOLVED', 'ALL')
      and o.type in (select o.type from account k ${held} where k.department_id in (select id from area))) as operates`;
  const [found] = await run<{ operates: boolean }>(work.em, sql, params);
  if (found!.operates) throw blocked(work, [inspectorOperates]);
}

const inspectorOperates = {
  code: 'INSPECTOR_OPERATES',
  means: {
    en: 'Whoever inspects holds no step of what is done there (SOD-29)',
    zh: '检查人不得持有受检业务的办理权限（SOD-29）',
  },
  clause: '4.1.1b',
  curable: true,
} as const;
