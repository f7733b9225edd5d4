import { ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import { TrainingAdjustment, type Training } from '../../entities/index.js';
import { smallestGroup } from '../../processes/smallestGroup.js';
import { run } from '../../reads/run.js';
import { add, type Work } from '../flow/work.js';

/**
 * Says what came of a training, beside what those who took part thought and how they were tested: told of whole groups
 * only, for of few it would be somebody's (5.2.5a, 3.2.4d).
 */
export async function evaluateTraining(
  { em, record }: Work<Training>,
  { evaluation }: { evaluation: string },
): Promise<void> {
  const params = new Params();
  const training = params.add(record.id);
  const attempts = `select from exam_attempt x join exam_paper p on p.id = x.paper_id
    where x.owner_id = e.owner_id and p.course_id = t.course_id and x.entered_at >= t.starts_at and x.state <> 'SITTING'`;
  const examined = `count(*) filter (where exists (${attempts}))`;
  const told = (figure: string, people: string) =>
    `case when ${people} >= ${smallestGroup(params.now())} then ${figure} end`;
  const sql = `select ${told('avg(e.reaction)::numeric(16,4)::text', 'count(e.reaction)')} as reaction,
      count(e.reaction)::int as reactions, (${examined})::int as examined,
      ${told(`(count(*) filter (where exists (${attempts} and x.passed)))::int`, examined)} as "examsPassed"
    from enrolment e join training t on t.id = e.training_id
    where e.training_id = ${training} and e.state in ('RATED', 'UNRATED')`;
  const [found] = await run<Pick<Training, 'reaction' | 'reactions' | 'examined' | 'examsPassed'>>(em, sql, params);
  Object.assign(record, found, { evaluation });
}

/** Says what is done otherwise from now on (5.2.5c, 5.2.5d). */
export async function adjustTraining(
  work: Work<Training>,
  { side, reason, change }: Pick<TrainingAdjustment, 'side' | 'reason' | 'change'>,
): Promise<void> {
  add(work, TrainingAdjustment, { training: ref(work.record), side, reason, change, decidedAt: work.now });
}
