import { ref } from '@mikro-orm/core';
import { Exact } from '../../core/decimals.js';
import { Params } from '../../core/params.js';
import { badInput } from '../../core/refusal.js';
import { Account, AssessmentCycle, AssessmentForm, BonusPlan, BonusShare } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { add, begin, type Work } from '../flow/work.js';
import { shareOut } from './shareOut.js';

type Given = { cycle: string; purpose: string; fund: string };

/** Shares a sum by the locked scores of a cycle: points make a grade, the grade a coefficient (4.4.1b). */
export async function reckonBonus(work: Work<BonusPlan>, { cycle: id, purpose, fund }: Given): Promise<BonusPlan> {
  const { em } = work;
  const cycle = await find(em, AssessmentCycle, id, work);
  const plan = await begin(work, BonusPlan, { cycle: ref(cycle), purpose, fund });
  const gradeOf = await grades(work);
  const params = new Params();
  const sql = `select id as form, assessed_id as account, total::text as points from assessment_form
    where cycle_id = ${params.add(id)} and state in ('LOCKED', 'FLAGGED') order by id`;
  const people = (await run<{ form: string; account: string; points: string }>(em, sql, params)).map((one) => ({
    ...one,
    ...gradeOf(one.points),
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

/** What points are worth now, by the company's scale; refused where a better grade would be worth less (4.4.1d). */
async function grades({ em, now }: Work) {
  const { valueOf } = await companyAt(em, now);
  const factors = valueOf('bonusPlan.coefficientByGrade.factor') as Readonly<Record<string, number>>;
  const scale = valueOf('gradeScale.lowerBound.points') as Readonly<Record<string, number>>;
  const bounds = Object.entries(scale).sort(([, one], [, other]) => other - one);
  const worth = bounds.map(([grade]) => factors[grade]!);
  if (worth.some((factor, place) => place > 0 && factor > worth[place - 1]!))
    throw badInput('A better grade must not be worth less.', '更高等级的系数不得低于较低等级。');
  return (points: string) => {
    const [grade] = bounds.find(([, bound]) => new Exact(points).gte(bound)) ?? bounds.at(-1)!;
    return { grade, coefficient: String(factors[grade]) };
  };
}
