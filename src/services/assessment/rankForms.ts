import { Params } from '../../core/sql/params.js';
import type { AssessmentCycle, AssessmentForm } from '../../entities/index.js';
import { select, takeInside, type Work } from '../flow/words.js';

/** Ranks all forms of a cycle (4.3.1c), as each of them takes a step that says what more it says; answers with their ids. */
export async function rankForms(
  work: Work<AssessmentCycle>,
  step: 'assessmentFormPublish' | 'assessmentFormLock',
  more: Partial<Pick<AssessmentForm, 'appealBy'>> = {},
): Promise<string[]> {
  const places = await ranks(work);
  takeInside<AssessmentForm>(work, step, {
    ids: [...places.keys()],
    effect: ({ record }) => void Object.assign(record, more, { rank: places.get(record.id)! }),
  });
  return [...places.keys()];
}

/** The rank of each form of a cycle among those in the same position. */
async function ranks(work: Work<AssessmentCycle>): Promise<Map<string, number>> {
  const { id, tieRule } = work.record;
  const params = new Params();
  const ranking = tieRule === 'DENSE' ? 'dense_rank' : 'rank';
  const sql = `select f.id, ${ranking}() over (partition by f.position_id order by f.total desc)::int as rank
    from assessment_form f where f.cycle_id = ${params.add(id)} order by f.id`;
  const rows = await select<{ id: string; rank: number }>(work, sql, params);
  return new Map(rows.map(({ id, rank }) => [id, rank]));
}
