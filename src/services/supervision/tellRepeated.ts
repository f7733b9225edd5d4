import { Params } from '../../core/sql/params.js';
import { heldAt } from '../../processes/access/held.js';
import { run } from '../../reads/run.js';
import { notify } from '../flow/inbox/notify.js';
import type { Act } from '../flow/once.js';

/** Tells whoever is to know of it that the same was found again (1.3.4e). */
export const tellRepeated: Act = async (doing, { id, at, record }) => {
  const params = new Params();
  const sql = `select distinct k.id as account, f.number, f.asked_by_clause as clause
    from finding f join "grant" g on g.permission = 'findingReadRepeats'
      join role r on r.id = g.role_id and r.state = 'ACTIVE'
      join assignment a on a.role_id = g.role_id and ${heldAt('a', params.moment(at))}
      join account k on k.id = a.account_id and k.state = 'ACTIVE'
    where f.id = ${params.add(record)} and f.repeated order by k.id`;
  const told = await run<{ account: string; number: string; clause: string }>(doing.em, sql, params);
  await notify(
    doing,
    told.map(({ account, number, clause }) => {
      const text = {
        en: `${number}: clause ${clause} was not kept again in the same department.`,
        zh: `${number}：同一部门再次违反条款 ${clause}。`,
      };
      return { account, kind: 'NEWS', at, record, text, cause: `event ${id}` };
    }),
  );
};
