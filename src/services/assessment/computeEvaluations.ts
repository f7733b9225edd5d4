import { Exact } from '../../core/decimals.js';
import { Params } from '../../core/sql/params.js';
import { Account, AssessmentForm, ComprehensiveEvaluation, type AssessmentCycle } from '../../entities/index.js';
import type { ValueOf } from '../../settings/index.js';
import { beginWithin, company, referTo, select, takeInside, type Work } from '../flow/words.js';
import { afterForm, type FormRead } from './afterForm.js';

type Grade = ComprehensiveEvaluation['grade'];
type Scale = ValueOf<'gradeScale.lowerBound.points'>;

/** The grade that points are by a scale of lower bounds; the worst where they are below all of them. */
function gradeOf(points: string, scale: Scale): Grade {
  const bounds = Object.entries(scale).sort(([, one], [, other]) => Number(other) - Number(one));
  const [grade] = bounds.find(([, bound]) => new Exact(points).gte(bound as number)) ?? bounds.at(-1)!;
  return grade as Grade;
}

interface Locked extends FormRead {
  readonly evaluated: string;
  readonly total: string;
}

/** Computes what everybody's results of a cycle come to, once they are locked (4.3.3a). */
export async function computeEvaluations(work: Work<AssessmentCycle>): Promise<void> {
  const { record } = work;
  const scale = (await company(work)).valueOf('gradeScale.lowerBound.points');
  const params = new Params();
  const sql = `select id as form, number, owner_id as owner, department_id as department, assessed_id as evaluated, total::text
    from assessment_form where cycle_id = ${params.add(record.id)} order by id`;
  const forms = await select<Locked>(work, sql, params);
  takeInside(work, 'comprehensiveEvaluationCompute', {
    begins: forms.map((form) => (inside) => evaluationOf(inside, record, form, scale)),
  });
}

function evaluationOf(inside: Work, cycle: AssessmentCycle, locked: Locked, scale: Scale): ComprehensiveEvaluation {
  const { form, evaluated, total } = locked;
  const grade = gradeOf(total, scale);
  return beginWithin(inside, afterForm(inside, locked), 1, ComprehensiveEvaluation, {
    cycle,
    evaluated: referTo(inside, Account, evaluated),
    assessmentForm: referTo(inside, AssessmentForm, form),
    regularPoints: total,
    regularWeight: '100',
    projectWeight: '0',
    points: total,
    computedGrade: grade,
    grade,
  });
}
