import { ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import { Account, AssessmentForm, DevelopmentNeed, ScoreItem, type AssessmentCycle } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { takeInside } from '../flow/takeInside.js';
import { beginWithin, type Work } from '../flow/work.js';
import { afterForm, type FormRead } from './afterForm.js';
import { rankForms } from './cycle.js';
import { reckonEvaluations } from './evaluations.js';
import { unmet } from './needs.js';
import { tellFacts } from './tellFacts.js';

/** A score below the threshold, with what a need takes over from its form. */
interface Weak extends FormRead {
  readonly score: string;
  readonly title: string;
  readonly points: string;
  readonly learner: string;
  /** Which of its form it is, from 1. */
  readonly place: number;
}

/** Locks all forms of a cycle with their last ranks: what they come to is reckoned, and every score below the threshold becomes a need (4.3.3a, 4.4.3a). */
export async function lockCycle(work: Work<AssessmentCycle>): Promise<void> {
  tellFacts(work, await rankForms(work, 'formLock'), false);
  await reckonEvaluations(work);
  const weak = await weakScores(work);
  takeInside(work, 'needIdentify', {
    begins: weak.map((one) => (inside) => needOf(inside, one)),
  });
}

async function weakScores({ em, now, record }: Work<AssessmentCycle>): Promise<Weak[]> {
  const threshold = (await companyAt(em, now)).valueOf('developmentNeed.threshold.points');
  const params = new Params();
  const sql = `select i.id as score, i.title, trim_scale(i.points)::text as points, f.id as form, f.number, f.owner_id as owner,
      f.department_id as department, f.assessed_id as learner, (row_number() over (partition by f.id order by i.id))::int as place
    from assessment_form f join score_item i on i.assessment_form_id = f.id
    where f.cycle_id = ${params.add(record.id)} and i.points < ${params.add(threshold)} order by i.id`;
  return run<Weak>(em, sql, params);
}

function needOf(inside: Work, weak: Weak): DevelopmentNeed {
  const { em } = inside;
  return beginWithin(inside, afterForm(em, weak), weak.place, DevelopmentNeed, {
    learner: ref(em.getReference(Account, weak.learner)),
    assessmentForm: ref(em.getReference(AssessmentForm, weak.form)),
    scoreItem: ref(em.getReference(ScoreItem, weak.score)),
    shortcoming: `${weak.title}: ${weak.points} / 100`,
    ...{ finding: null, ...unmet },
  });
}
