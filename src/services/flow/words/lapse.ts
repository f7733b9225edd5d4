import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import { steps } from '../../../processes/index.js';
import { select } from './select.js';
import { takeInside } from './takeInside.js';
import type { Work } from '../step/work.js';

/** Whatever stands open within a record is no longer asked for: every step inside this one is taken where it can be. */
export async function lapse(work: Work): Promise<void> {
  for (const { name, entity, from, inside } of steps.values()) {
    if (!inside?.includes(work.step.name) || !('within' in entity.rows)) continue;
    const params = new Params();
    const { column } = entity.fields.get(entity.rows.within)!;
    const sql = `select id from ${quoted(entity.table)} where ${column} = ${params.add(work.record.id)}
      and state = any(${params.add(from)}) order by id`;
    const ids = (await select<{ id: string }>(work, sql, params)).map(({ id }) => id);
    takeInside(work, name, { ids });
  }
}
