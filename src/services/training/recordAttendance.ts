import { Params } from '../../core/params.js';
import { Refusal } from '../../core/refusal.js';
import type { Training } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { takeInside } from '../flow/takeInside.js';
import type { Work } from '../flow/work.js';

/** Notes down who took part in a training and who did not, of as many as are named (5.2.1a). */
export async function recordAttendance(
  work: Work<Training>,
  { attended, absent }: { attended: readonly string[]; absent: readonly string[] },
): Promise<void> {
  const [there, missing] = [[...new Set(attended)], [...new Set(absent)]];
  const params = new Params();
  const sql = `select e.id from enrolment e where e.training_id = ${params.add(work.record.id)}
    and e.id = any(${params.add([...there, ...missing])})`;
  const own = new Set((await run<{ id: string }>(work.em, sql, params)).map(({ id }) => id));
  if (![...there, ...missing].every((id) => own.has(id))) throw new Refusal('NOT_FOUND');
  takeInside(work, 'enrolmentAttend', { ids: there });
  takeInside(work, 'enrolmentMiss', { ids: missing });
}
