import { Params } from '../../core/sql/params.js';
import { Account, AssessmentForm, DevelopmentNeed, ScoreItem, type AssessmentCycle } from '../../entities/index.js';
import { beginWithin, company, referTo, select, takeInside, type Work } from '../flow/words.js';
import { afterForm, type FormRead } from './afterForm.js';

/** A score below the threshold, with what a need takes over from its form. */
interface Weak extends FormRead {
  readonly score: string;
  readonly title: string;
  readonly points: string;
  readonly learner: string;
  /** Which of its form it is, from 1. */
  readonly place: number;
}

/** Has every score of a cycle that is below the threshold become a need (4.4.3a). */
export async function seeWeakScores(work: Work<AssessmentCycle>): Promise<void> {
  const weak = await weakScores(work);
  takeInside(work, 'developmentNeedIdentify', { begins: weak.map((one) => (inside) => needOf(inside, one)) });
}

async function weakScores(work: Work<AssessmentCycle>): Promise<Weak[]> {
  const threshold = (await company(work)).valueOf('developmentNeed.threshold.points');
  const params = new Params();
  const sql = `select i.id as score, i.title, trim_scale(i.points)::text as points, f.id as form, f.number, f.owner_id as owner,
      f.department_id as department, f.assessed_id as learner, (row_number() over (partition by f.id order by i.id))::int as place
    from assessment_form f join score_item i on i.assessment_form_id = f.id
    where f.cycle_id = ${params.add(work.record.id)} and i.points < ${params.add(threshold)} order by i.id`;
  return select<Weak>(work, sql, params);
}

const needOf = (inside: Work, weak: Weak): DevelopmentNeed =>
  beginWithin(inside, afterForm(inside, weak), weak.place, DevelopmentNeed, {
    learner: referTo(inside, Account, weak.learner),
    assessmentForm: referTo(inside, AssessmentForm, weak.form),
    scoreItem: referTo(inside, ScoreItem, weak.score),
    shortcoming: `${weak.title}: ${weak.points} / 100`,
  });
