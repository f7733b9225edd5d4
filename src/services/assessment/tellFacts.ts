import { Params } from '../../core/sql/params.js';
import { Account, AssessmentFact, AssessmentForm, Department, Position } from '../../entities/index.js';
import { add, onceWritten, referTo, select, writeOut, type Work } from '../flow/words.js';

interface Fact extends Pick<
  AssessmentFact,
  'fromDay' | 'toDay' | 'side' | 'title' | 'indicatorCode' | 'figure' | 'weight' | 'points' | 'total' | 'rank'
> {
  readonly form: string;
  readonly owner: string;
  readonly department: string | null;
  readonly position: string;
}

/** Tells every score of these forms as a fact, or as one that is withdrawn; once the forms themselves are written. */
export function tellFacts(work: Work, forms: readonly string[], withdrawn: boolean): void {
  onceWritten(work, async () => {
    const params = new Params();
    const sql = `select f.id as form, f.assessed_id as owner, f.department_id as department, f.position_id as position,
        to_char(y.from_day, 'YYYY-MM-DD') as "fromDay", to_char(y.to_day, 'YYYY-MM-DD') as "toDay", i.side, i.title,
        x.indicator_code as "indicatorCode", v.figure, i.weight, i.points, f.total, f.rank
      from assessment_form f join assessment_cycle y on y.id = f.cycle_id join score_item i on i.assessment_form_id = f.id
        left join indicator_value v on v.id = i.indicator_value_id left join indicator_version x on x.id = v.indicator_id
      where f.id = any(${params.add(forms)}) order by f.id, i.id`;
    for (const { form, owner, department, position, ...said } of await select<Fact>(work, sql, params))
      add(work, AssessmentFact, {
        assessmentForm: referTo(work, AssessmentForm, form),
        owner: referTo(work, Account, owner),
        department: department ? referTo(work, Department, department) : null,
        position: referTo(work, Position, position),
        ...said,
        withdrawn,
        toldAt: work.now,
      });
    await writeOut(work);
  });
}
