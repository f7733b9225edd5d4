import { ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import { TrainingAdjustment, type Training } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { add, type Work } from '../flow/work.js';

/** Says what came of a training, beside what those who took part thought and how they were tested (5.2.5a). */
export async function evaluateTraining(
  { em, record }: Work<Training>,
  { evaluation }: { evaluation: string },
): Promise<void> {
  const params = new Params();
  const training = params.add(record.id);
  const attempts = `select from exam_attempt x join exam_paper p on p.id = x.paper_id
    where x.owner_id = e.owner_id and p.course_id = t.course_id and x.entered_at >= t.starts_at and x.state <> 'SITTING'`;
  const sql = `select avg(e.reaction)::numeric(16,4)::text as reaction, count(e.reaction)::int as reactions,
      (count(*) filter (where exists (${attempts})))::int as examined,
      (count(*) filter (where exists (${attempts} and x.passed)))::int as "examsPassed"
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
