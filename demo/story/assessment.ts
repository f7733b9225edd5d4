import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import type { Person, Stepped } from '../client.js';
import { formsOf, scored } from '../forms.js';
import { nowOf } from './quotation.js';
import { refusal, type Cast, type Part } from './scene.js';

/** The last quarter that is over. */
function quarterBefore(today: string): { fromDay: string; toDay: string } {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const first = (back: number) =>
    new Date(Date.UTC(year, 3 * (Math.floor((month - 1) / 3) - back), 1)).toISOString().slice(0, 10);
  return { fromDay: first(1), toDay: addDays(first(0), -1) };
}

async function positionOf(person: Person): Promise<string> {
  const { viewer } = await person.ask(
    '{ viewer { account { employee { placements(first: 1) { nodes { position { id } } } } } } }',
  );
  return viewer.account.employee.placements.nodes[0].position.id;
}

/** A quarter assessed by the book (4.2, 4.3.1, 4.4.3): from what was recorded to what is to be learnt. */
export async function* playAssessment({
  hr,
  executive,
  agent,
  supportLead,
  otherSeller,
  enter,
  today,
}: Cast): Part<string> {
  const quarter = quarterBefore(today);
  yield await refusal('A seller computing the indicators', otherSeller.step('indicatorRunCompute', quarter));
  const run = await hr.step('indicatorRunCompute', quarter, 'indicatorValues(first: 1) { totalCount }');
  const found = run['indicatorValues'].totalCount as number;
  yield { said: `Personnel computes the quarter from what was recorded: ${found} figures, each with what it came of.` };
  yield* sameAgain(agent, run);

  const item = { side: 'QUALITY', title: '客户评价', weight: '90' };
  const scheme = { position: await positionOf(agent), validFrom: quarter.fromDay };
  let drafted = await hr.step('assessmentSchemeDraft', { ...scheme, items: [item] });
  yield await refusal('Approving weights that come to ninety', next(executive, 'assessmentSchemeApprove', drafted));
  drafted = await next(hr, 'assessmentSchemeEdit', drafted, { items: [{ ...item, weight: '100' }] });
  await next(executive, 'assessmentSchemeApprove', drafted);
  let cycle = await hr.step('assessmentCyclePlan', { cycleLength: 'QUARTERLY', ...quarter });
  const ask = { cycle: cycle.id, rated: agent.account };
  yield await refusal('The agent rating the own person', hr.step('peerRatingAsk', { ...ask, rater: agent.account }));
  const rating = await hr.step('peerRatingAsk', { ...ask, rater: supportLead.account });
  const sides = { collaboration: 4, rapport: 4, problemSolving: 3, reason: '遇到难题能主动求助。' };
  await next(supportLead, 'peerRatingGive', rating, sides);
  yield { said: 'The executive approves by what agents are assessed; a colleague rates the agent, who never sees it.' };

  cycle = await next(hr, 'assessmentCycleScore', cycle, { indicatorRun: run.id });
  for (const form of await formsOf(hr, cycle)) {
    const own = form.assessed.id === agent.account;
    if (own) {
      yield await refusal(
        'The agent scoring the own form',
        next(agent, 'assessmentFormScore', form, scored(form, '100')),
      );
      yield await refusal(
        'Having the agent do so',
        next(hr, 'assessmentFormAssign', form, { assessor: agent.account }),
      );
    }
    const given = await next(hr, 'assessmentFormAssign', form, { assessor: supportLead.account });
    await next(supportLead, 'assessmentFormScore', given, scored(form, own ? '45' : '80'));
  }
  cycle = await next(hr, 'assessmentCyclePublish', cycle);
  yield { said: 'Every form is filled from the figures, and what they do not say is scored with reasons: published.' };

  yield await refusal('Locking while there is still time to appeal', next(hr, 'assessmentCycleLock', cycle));
  const [mine] = await formsOf(agent, cycle);
  const appealed = await next(agent, 'assessmentFormAppeal', mine!, { appeal: '两封表扬信未计入。' });
  yield await refusal('Locking while an appeal is open', next(hr, 'assessmentCycleLock', cycle));
  await next(hr, 'assessmentFormSettle', appealed, { scores: [], note: '已核实，维持原评分。' });
  for (const form of (await formsOf(hr, cycle)).filter(({ state }) => state === 'PUBLISHED'))
    await next(await enter(form.assessed.id), 'assessmentFormAccept', form);
  cycle = await next(hr, 'assessmentCycleLock', cycle, {});
  const [locked] = await formsOf(agent, cycle);
  yield await refusal(
    'Scoring once more what is locked',
    next(supportLead, 'assessmentFormScore', locked!, scored(locked!, '99')),
  );
  yield* need(agent, supportLead);
  yield { said: `Nothing changes a score any more: cycle ${cycle.number} is ${cycle.state}.` };
  return cycle.id;
}

/** The agent has a figure of the own recomputed, where there is one. */
async function* sameAgain(agent: Person, { id }: Stepped): Part<void> {
  const own = `query ($id: ID!) { indicatorValues(first: 20, filter: { indicatorRun: { eq: $id } }) { nodes { id } } }`;
  const { indicatorValues } = await agent.ask(own, { id });
  for (const { id } of indicatorValues.nodes) {
    const again = await agent.ask('query ($id: ID!) { indicatorValueRecomputed(id: $id) { alike } }', { id });
    if (!again['indicatorValueRecomputed'].alike) throw new Error(`The figure ${id} is not the same when recomputed.`);
  }
  yield { said: `The agent sees ${indicatorValues.nodes.length} own figures; recomputed, each is the same.` };
}

/** The low score became a need, about which something is done. */
async function* need(agent: Person, supportLead: Person): Part<void> {
  const { developmentNeeds } = await agent.ask(
    '{ developmentNeeds(first: 1, orderBy: ENTERED_AT_DESC) { nodes { id version shortcoming } } }',
  );
  const [low] = developmentNeeds.nodes as (Stepped & { shortcoming: string })[];
  const seen = await nowOf(supportLead, 'developmentNeed', low!.id);
  await next(supportLead, 'developmentNeedPlan', seen, { countermeasure: '跟随资深客服上门两周。' });
  yield { said: `The score was low (${low!.shortcoming}): it became a need, and it is planned what is done about it.` };
}
