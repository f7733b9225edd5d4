import { Params } from '../../core/sql/params.js';
import { Account, AssessmentForm, BonusShare } from '../../entities/index.js';
import { bonusPlanProcess } from '../../processes/assessment/bonusPlan.js';
import { add, beginBrought, company, effectsOf, referTo, select } from '../flow/words.js';
import { shareOut } from './shareOut.js';

interface Evaluated {
  readonly form: string;
  readonly account: string;
  readonly points: string;
  readonly grade: string;
}

export const bonusPlanEffects = effectsOf(bonusPlanProcess, {
  /** Shares a sum by the confirmed grades of a cycle, each by its coefficient (4.4.1b). */
  async bonusPlanCompute(work, given) {
    const plan = await beginBrought(work, given, {});
    const coefficients = (await company(work)).valueOf('bonusPlan.coefficientByGrade.factor');
    const params = new Params();
    const sql = `select assessment_form_id as form, evaluated_id as account, points::text, grade
      from comprehensive_evaluation where cycle_id = ${params.add(plan.cycle.id)} and state = 'CONFIRMED' order by id`;
    const people = (await select<Evaluated>(work, sql, params)).map((one) => {
      return { ...one, coefficient: String(coefficients[one.grade as keyof typeof coefficients]) };
    });
    const payouts = shareOut(given.fund, people);
    for (const { form, account, points, grade, coefficient } of people)
      add(work, BonusShare, {
        bonusPlan: plan,
        payee: referTo(work, Account, account),
        assessmentForm: referTo(work, AssessmentForm, form),
        points,
        grade,
        coefficient,
        payout: payouts.get(account)!,
      });
    return plan;
  },
});
