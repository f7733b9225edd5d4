import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import { workday } from '../calendar.js';
import type { Stepped } from '../client.js';
import { holdersOf } from '../company/people.js';
import type { Staff } from '../company/staff.js';
import { formsOf, scored } from '../forms.js';
import { bonuses } from './bonus.js';
import { monthBefore } from './monthBefore.js';
import type { Script } from './play.js';
import { workdaysTo } from './workdaysTo.js';

/** What sales representatives are assessed by. */
const items = [
  { side: 'PROCESS', title: '流程及时性', indicatorCode: 'PX-T', weight: '30', zeroAt: '50', fullAt: '100' },
  { side: 'QUALITY', title: '流程准确性', indicatorCode: 'PX-A', weight: '30', zeroAt: '80', fullAt: '100' },
  { side: 'QUALITY', title: '客户关系维护', weight: '30' },
  { side: 'TEAMWORK', title: '同事互评', indicatorCode: 'T-360', weight: '10', zeroAt: '1', fullAt: '5' },
];

/** Schemes for a post in four teams; one that was withdrawn, one that is being written. */
export async function* schemes(staff: Staff): Script {
  const hr = await staff.as('hr');
  const byTitle = `{ departments(first: 100) { nodes { positions(first: 50) { nodes { id title } } } } }`;
  const { departments } = await hr.ask(byTitle);
  const positions = departments.nodes.flatMap(({ positions }: { positions: { nodes: object[] } }) => positions.nodes);
  const titled = (title: string): string[] =>
    positions.flatMap((one: { id: string; title: string }) => (one.title === title ? [one.id] : []));
  const validFrom = '2020-01-01';
  const draft = async (position: string) =>
    (await staff.as('hr')).step('assessmentSchemeDraft', { position, validFrom, items });
  for (const position of titled('销售代表')) {
    const scheme = await draft(position);
    yield 0;
    await next(await staff.as('liu'), 'assessmentSchemeApprove', scheme);
  }
  const [agents, coordinators] = [titled('客服专员')[0]!, titled('生产协调员')[0]!];
  await next(await staff.as('hr'), 'assessmentSchemeRetire', await draft(coordinators), { note: '岗位职责待明确。' });
  yield 1;
  await draft(agents);
}

/** Who is assessed by whom: the heads of the four teams, and their people. */
const teams = { luyifan: '华东', baixue: '华北', ouyangfei: '华南', madong: '西部' } as const;

/** The months before are assessed: one to its end, the next up to its grades, then to publication, the last still being scored. */
export async function* assessment(staff: Staff, until: string): Script {
  const dropped = await plan(staff, until, 7);
  await next(await staff.as('hr'), 'assessmentCycleDrop', dropped, { note: '制度尚未宣贯，本月不考核。' });
  const paid = yield* month(staff, until, 5, 'LOCKED');
  yield* grades(staff, paid);
  yield* bonuses(staff, paid);
  yield* needs(staff);
  const late = yield* month(staff, until, 4, 'LOCKED');
  yield* grades(staff, late, 3);
  yield* month(staff, until, 3, 'PUBLISHED');
  yield* month(staff, until, 2, 'SCORING');
  await plan(staff, until, 1);
}

async function plan(staff: Staff, until: string, months: number): Promise<Stepped> {
  const [fromDay, after] = [monthBefore(until, months), monthBefore(until, months - 1)];
  const days = { cycleLength: 'MONTHLY', fromDay, toDay: addDays(after, -1) };
  return (await staff.as('hr')).step('assessmentCyclePlan', days);
}

async function* month(
  staff: Staff,
  until: string,
  months: number,
  end: 'LOCKED' | 'PUBLISHED' | 'SCORING',
): AsyncGenerator<number, Stepped, void> {
  const after = monthBefore(until, months - 1);
  yield workdaysTo(workday(after, -5));
  const cycle = await plan(staff, until, months);
  yield* ratings(staff, cycle);
  yield workdaysTo(workday(after, 4));
  const hr = await staff.as('hr');
  const { indicatorRuns } = await hr.ask(
    `query ($day: Date!) { indicatorRuns(first: 1, filter: { fromDay: { eq: $day }, state: { eq: COMPUTED } }) { nodes { id } } }`,
    { day: monthBefore(until, months) },
  );
  const opened = await next(hr, 'assessmentCycleScore', cycle, { indicatorRun: indicatorRuns.nodes[0].id });
  yield 1;
  const heads = end === 'SCORING' ? (['luyifan', 'baixue'] as const) : (Object.keys(teams) as (keyof typeof teams)[]);
  for (const head of heads) {
    const person = await staff.as(head);
    for (const [index, form] of (await formsOf(person, cycle)).entries()) {
      if (end === 'SCORING' && head === 'baixue' && index === 0) {
        await next(person, 'assessmentFormRecuse', form, { note: '与被考核人有亲属关系。' });
        continue;
      }
      const points = String([92, 78, 55, 84][index % 4]);
      await next(person, 'assessmentFormScore', form, scored(form, points));
    }
  }
  if (end === 'SCORING') return cycle;
  yield 1;
  const published = await next(await staff.as('hr'), 'assessmentCyclePublish', opened);
  yield* appeal(staff, cycle, end === 'LOCKED');
  await accept(staff, cycle, end === 'LOCKED' ? holdersOf('销售代表') : ['lina']);
  if (end === 'LOCKED') await next(await staff.as('hr'), 'assessmentCycleLock', published);
  return cycle;
}

/** Personnel sets one grade anew; the executive confirms all but so many. */
async function* grades(staff: Staff, { id }: Stepped, left = 0): Script {
  yield 1;
  const query = `query ($id: ID!) { comprehensiveEvaluations(first: 100, orderBy: POINTS_ASC, filter: { cycle: { eq: $id } }) { nodes { id version state grade } } }`;
  const open = async (login: string) =>
    (await (await staff.as(login)).ask(query, { id }))['comprehensiveEvaluations'].nodes as (Stepped & {
      grade: string;
    })[];
  const [lowest] = await open('hr');
  const calibrated = { grade: lowest!.grade, calibration: '复核后维持核定等级。' };
  await next(await staff.as('hr'), 'comprehensiveEvaluationCalibrate', lowest!, calibrated);
  yield 1;
  const evaluations = await open('liu');
  for (const evaluation of evaluations.slice(left))
    await next(await staff.as('liu'), 'comprehensiveEvaluationConfirm', evaluation);
}

/** Colleagues of the eastern team rate one of them; in one month somebody declines, in another somebody has not yet. */
async function* ratings(staff: Staff, cycle: Stepped): Script {
  const raters = ['xiejun', 'panlei', 'duanrui', 'luyifan'];
  const rated = await staff.account('lina');
  const asked: Stepped[] = [];
  for (const rater of raters)
    asked.push(
      await (await staff.as('hr')).step('peerRatingAsk', { cycle: cycle.id, rated, rater: await staff.account(rater) }),
    );
  yield 1;
  const reason = '主动协助处理客户投诉。';
  for (const [index, rater] of raters.slice(0, 3).entries()) {
    const person = await staff.as(rater);
    if (index === 2) await next(person, 'peerRatingDecline', asked[index]!, { note: '近期无协作。' });
    else
      await next(person, 'peerRatingGive', asked[index]!, { collaboration: 5, rapport: 4, problemSolving: 4, reason });
  }
}

/** Somebody of the eastern team appeals. */
async function* appeal(staff: Staff, cycle: Stepped, settled: boolean): Script {
  yield 1;
  const person = await staff.as('panlei');
  const [form] = await formsOf(person, cycle);
  if (!form) return;
  const appealed = await next(person, 'assessmentFormAppeal', form, { appeal: '两封客户表扬信未计入。' });
  yield 1;
  if (settled)
    await next(await staff.as('hr'), 'assessmentFormSettle', appealed, { scores: [], note: '已核实，维持原评分。' });
}

/** These people have nothing against their scores. */
async function accept(staff: Staff, cycle: Stepped, logins: readonly string[]): Promise<void> {
  for (const login of logins) {
    const person = await staff.as(login);
    const published = (await formsOf(person, cycle)).filter(({ state }) => state === 'PUBLISHED');
    for (const form of published) await next(person, 'assessmentFormAccept', form);
  }
}

/** What was low: one is planned and done, one planned, one waived, the others are still to be looked at. */
async function* needs(staff: Staff): Script {
  yield 1;
  const head = await staff.as('luyifan');
  const { developmentNeeds } = await head.ask(
    '{ developmentNeeds(first: 4, orderBy: ENTERED_AT_ASC) { nodes { id version state } } }',
  );
  const [done, planned, waived] = developmentNeeds.nodes as Stepped[];
  const raised = await head.step('developmentNeedRaise', {
    learner: await staff.account('duanrui'),
    shortcoming: '英文商务信函',
  });
  const [one, two, three] = [done ?? raised, planned, waived];
  const begun = await next(head, 'developmentNeedPlan', one, { countermeasure: '随组长拜访客户两周。' });
  if (two) await next(head, 'developmentNeedPlan', two, { countermeasure: '参加流程培训。' });
  if (three) await next(head, 'developmentNeedWaive', three, { note: '当月长期病假，不作要求。' });
  yield 10;
  await next(await staff.as('luyifan'), 'developmentNeedClose', begun, { outcome: '次月指标达标。' });
}
