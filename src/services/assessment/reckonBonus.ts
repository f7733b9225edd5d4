import { ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import { badInput } from '../../core/refusal.js';
import { Account, AssessmentCycle, AssessmentForm, BonusPlan, BonusShare } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { add, begin, type Work } from '../flow/work.js';
import { shareOut } from './shareOut.js';

type Given = { cycle: string; purpose: string; fund: string };

/** Shares a sum by the confirmed grades of a cycle, each by its coefficient (4.4.1b). */
export async function reckonBonus(work: Work<BonusPlan>, { cycle: id, purpose, fund }: Given): Promise<BonusPlan> {
  const { em } = work;
  const cycle = await find(em, AssessmentCycle, id, work);
  const plan = await begin(work, BonusPlan, { cycle: ref(cycle), purpose, fund });
  const coefficients = await coefficientsNow(work);
  const params = new Params();
  const sql = `select assessment_form_id as form, evaluated_id as account, points::text, grade
    from comprehensive_evaluation where cycle_id = ${params.add(id)} and state = 'CONFIRMED' order by id`;
  type Evaluated = { form: string; account: string; points: string; grade: string };
  const people = (await run<Evaluated>(em, sql, params)).map((one) => ({
    ...one,
    coefficient: String(coefficients[one.grade]),
  }));
  const payouts = shareOut(fund, people);
  for (const { form, account, points, grade, coefficient } of people)
    add(work, BonusShare, {
      bonusPlan: ref(plan),
      payee: ref(em.getReference(Account, account)),
      assessmentForm: ref(em.getReference(AssessmentForm, form)),
      ...{ points, grade, coefficient, payout: payouts.get(account)! },
    });
  return plan;
}

/** What each grade is worth now; refused where a better grade would be worth less (4.4.1d). */
async function coefficientsNow({ em, now }: Work): Promise<Readonly<Record<string, number>>> {
  const factors = (await companyAt(em, now)).valueOf('bonusPlan.coefficientByGrade.factor');
  const worth = Object.entries(factors as Readonly<Record<string, number>>).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  if (worth.some(([, factor], place) => place > 0 && factor > worth[place - 1]![1]))
    throw badInput('A better grade must not be worth less.', '更高等级的系数不得低于较低等级。');
  return Object.fromEntries(worth);
}
