import { next } from '../act.js';
import type { Person, Stepped } from '../client.js';
import { refusal, type Cast, type Part } from './scene.js';

interface Evaluation extends Stepped {
  readonly grade: string;
  readonly evaluated: { readonly id: string };
  readonly assessmentForm: { readonly position: { readonly id: string } };
}

/** What the evaluations of a cycle are, the best first. */
async function evaluationsOf(person: Person, id: string): Promise<Evaluation[]> {
  const query = `query ($id: ID!) { comprehensiveEvaluations(first: 100, orderBy: POINTS_DESC, filter: { cycle: { eq: $id } }) { nodes {
    id version number state grade evaluated { id } assessmentForm { position { id } } } } }`;
  return (await person.ask(query, { id }))['comprehensiveEvaluations'].nodes;
}

/** Locked scores come to grades, and grades to a bonus, each through other hands (4.3.3, 4.4.1). */
export async function* playResults({ hr, executive, finance, agent }: Cast, cycle: string): Part<void> {
  const fund = { cycle, purpose: '季度奖金', fund: '10000.01' };
  yield await refusal('Sharing a bonus before grades are confirmed', hr.step('bonusPlanCompute', fund));
  const all = await evaluationsOf(hr, cycle);
  const mine = all.find(({ evaluated }) => evaluated.id === agent.account)!;
  const alike = all.filter(({ assessmentForm }) => assessmentForm.position.id === mine.assessmentForm.position.id);
  const calibrate = (grade: string) =>
    next(hr, 'comprehensiveEvaluationCalibrate', alike.at(-1)!, { grade, calibration: '独立承担热线两周。' });
  if (alike.length > 1) yield await refusal('A better grade for fewer points', calibrate('A'));
  else await calibrate('D');
  for (const evaluation of await evaluationsOf(hr, cycle))
    await next(executive, 'comprehensiveEvaluationConfirm', evaluation);
  const [own] = await evaluationsOf(agent, cycle);
  yield { said: `Every grade is confirmed by the executive; the agent sees their own, ${own!.grade}, and no other.` };

  const plan = await hr.step('bonusPlanCompute', fund, 'shares(first: 100) { nodes { payout } }');
  const payouts = (plan['shares'].nodes as { payout: string }[]).map(({ payout }) => Number(payout));
  const cents = payouts.reduce((sum, payout) => sum + Math.round(payout * 100), 0);
  if (cents !== 1_000_001) throw new Error(`The shares come to ${cents} cents.`);
  yield await refusal('Personnel checking what it computed (SOD-25)', next(hr, 'bonusPlanCheck', plan));
  const checked = await next(finance, 'bonusPlanCheck', plan);
  const approved = await next(executive, 'bonusPlanApprove', checked);
  yield {
    said: `${fund.fund} is shared to the cent among ${payouts.length}; finance checks it, the executive approves: ${approved.number} is ${approved.state}.`,
  };
}
