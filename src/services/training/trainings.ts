import { Params } from '../../core/sql/params.js';
import { Refusal } from '../../core/refusal.js';
import { TrainingAdjustment, type Training } from '../../entities/index.js';
import { smallestGroup } from '../../processes/smallestGroup.js';
import { trainingProcess } from '../../processes/training/training.js';
import { add, effectsOf, select, takeInside } from '../flow/words.js';
import { measureTraining } from './measureTraining.js';

export const trainingEffects = effectsOf(trainingProcess, {
  /** Records who took part in a training and who did not, of as many as are named (5.2.1a). */
  async trainingRecordAttendance(work, given) {
    const attended = [...new Set(given.attended)];
    const absent = [...new Set(given.absent)];
    const params = new Params();
    const sql = `select e.id from enrolment e where e.training_id = ${params.add(work.record.id)}
      and e.id = any(${params.add([...attended, ...absent])})`;
    const own = new Set((await select<{ id: string }>(work, sql, params)).map(({ id }) => id));
    if (![...attended, ...absent].every((id) => own.has(id))) throw new Refusal('NOT_FOUND');
    takeInside(work, 'enrolmentAttend', { ids: attended });
    takeInside(work, 'enrolmentMiss', { ids: absent });
  },

  /**
   * Says what came of a training, beside what those who took part thought and how they were tested: told of whole
   * groups only, for of few it would be somebody's (5.2.5a, 3.2.4d).
   */
  async trainingEvaluate(work, { evaluation }) {
    const params = new Params();
    const training = params.add(work.record.id);
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
    type Found = Pick<Training, 'reaction' | 'reactions' | 'examined' | 'examsPassed'>;
    const [found] = await select<Found>(work, sql, params);
    Object.assign(work.record, found, { evaluation });
  },

  trainingMeasure: measureTraining,

  /** Says what is done otherwise from now on (5.2.5c, 5.2.5d). */
  async trainingAdjust(work, given) {
    add(work, TrainingAdjustment, { ...given, training: work.record, decidedAt: work.now });
  },
});
