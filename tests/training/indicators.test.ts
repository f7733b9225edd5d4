import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { begin, hand } from '../support/exams.js';
import { figuresOf, ofPerson, tracesOf, type Shown } from '../support/indicators.js';
import { take } from '../support/orders.js';
import { hire, moveClock, runJobs, sql } from '../support/people.js';
import { aPaper, aSchool, aTraining, taught, type School } from '../support/training.js';

const september = { fromDay: '2027-09-01', toDay: '2027-09-30' };
const [from, until, cutOff] = ['2027-09-01T00:00+08', '2027-10-01T00:00+08', '2027-10-12T10:00+08'];

let school: School;
let hr: Person;
let executive: Person;
let all: Shown[];
let shown: Record<'plan' | 'held' | 'failed' | 'passed' | 'lapsed', Stepped>;

/** An approved plan of three things to be taught: the first and the second in September, of which the first is held. */
async function aPlan() {
  const item = { category: 'NORMS', title: 'a', objective: 'b', content: 'c', mode: 'PRACTICE', taughtBy: 'd' };
  const items = ['2027-09-10', '2027-09-30', '2027-10-01'].map((heldBy) => ({ ...item, heldBy }));
  const basis = { businessDemands: 'a', abilities: 'b' };
  const plan = await school.organiser.step('trainingPlanDraft', { planYear: 2027, ...basis, items });
  await take(school.organiser, 'trainingPlanAssess', plan);
  await take(school.organiser, 'trainingPlanSubmit', plan);
  await take(school.executive, 'trainingPlanApprove', plan);
  const rows = await sql<{ id: string }>(
    'select id from training_plan_item where training_plan_id = $1 order by held_by',
    plan.id,
  );
  const held = await aTraining(school, { planItem: rows[0]!.id, unplannedBecause: null });
  await taught(school, held, [school.one]);
  await aTraining(school, { planItem: rows[1]!.id, unplannedBecause: null });
  return { plan, held };
}

beforeAll(async () => {
  await moveClock('2027-09-06T10:00:00+08:00');
  school = await aSchool();
  const { plan, held } = await aPlan();
  const { paper } = await aPaper(school);
  const failed = await begin(school.one, paper);
  await hand(school.one, failed, 'A', 'B');
  const passed = await begin(school.one, paper);
  await hand(school.one, passed, 'B', 'AC');
  const lapsed = await begin(school.other, paper);
  await moveClock('2027-09-06T12:00:00+08:00');
  await runJobs();
  await moveClock('2027-10-12T10:00:00+08:00');
  [hr, executive] = [await hire(['HR_MANAGER']), await hire(['EXECUTIVE'])];
  await begin(await hire(['EMPLOYEE']), paper);
  all = await figuresOf(hr, await hr.step('indicatorRunCompute', september));
  shown = { plan, held, failed, passed, lapsed };
});
afterAll(() => moveClock());

/** The same by SQL that somebody else wrote, straight from the tables: of each person, of nobody, numerator and denominator. */
const byHand: Readonly<Record<string, string>> = {
  'L-PLAN': `select h.actor_id as account, count(h.actor_id) as numerator, count(*) as denominator
    from training_plan p join training_plan_item i on i.training_plan_id = p.id
      left join (select distinct on (t.plan_item_id) t.plan_item_id, s.actor_id from step_record s
        join training t on t.id = s.record_id where s.to_state = 'HELD' and s.taken_at <= $3 order by t.plan_item_id, s.id) h
        on h.plan_item_id = i.id
    where p.state in ('APPROVED', 'CLOSED') and i.held_by between '2027-09-01' and '2027-09-30' group by 1`,
  'L-PASS': `select x.owner_id as account, sum(coalesce(x.passed, false)::int) as numerator, count(*) as denominator
    from exam_attempt x where x.state <> 'SITTING' and x.state_since >= $1 and x.state_since < $2 group by 1`,
};

const handmade = (code: string) =>
  sql<{ account: string | null; numerator: string; denominator: string }>(
    byHand[code]!.replace(/\$\d/g, (name) => `'${{ $1: from, $2: until, $3: cutOff }[name]}'::timestamptz`),
  );

const of = (code: string, subject: Shown['subject']) =>
  all.filter((one) => one.indicator.indicatorCode === code && one.subject === subject);

/** From what a figure was computed, and whether it counts. */
const traced = async (figure: Shown) =>
  (await tracesOf(executive, figure)).map(({ record, contributes }) => [record.id, contributes]).sort();

describe('The figures of training', () => {
  it.each(Object.keys(byHand))(
    '%s are those of an SQL that somebody else wrote, of each person and of all',
    async (code) => {
      const hand = await handmade(code);
      const people = of(code, 'PERSON').map(({ owner, numerator, denominator }) => [
        owner!.id,
        Number(numerator),
        denominator,
      ]);
      const theirs = hand.flatMap(({ account, numerator, denominator }) =>
        account ? [[account, Number(numerator), Number(denominator)]] : [],
      );
      expect(people.length).toBeGreaterThan(0);
      expect(people.sort()).toEqual(theirs.sort());
      const sum = (what: 'numerator' | 'denominator') => hand.reduce((total, row) => total + Number(row[what]), 0);
      const [company] = of(code, 'COMPANY');
      expect([Number(company!.numerator), company!.denominator]).toEqual([sum('numerator'), sum('denominator')]);
    },
  );

  it('L-PLAN count what plans have held in the period and was, not what is merely scheduled (5.2.1a)', async () => {
    const mine = ofPerson(all, 'L-PLAN', school.teacher)!;
    expect(mine).toMatchObject({ numerator: '1', denominator: 1, figure: '100' });
    expect(await traced(mine)).toEqual([[shown.held.id, true]]);
    const [company] = of('L-PLAN', 'COMPANY');
    expect(company).toMatchObject({ numerator: '1', denominator: 2, figure: '50' });
    expect(await traced(company!)).toEqual([[shown.plan.id, false]]); // which is nobody's
  });

  it('L-PASS count each attempt that ended in the period, lapsed ones among them (5.2.4c)', async () => {
    const mine = ofPerson(all, 'L-PASS', school.one)!;
    expect(mine).toMatchObject({ numerator: '1', denominator: 2, figure: '50' });
    expect(await traced(mine)).toEqual(
      [
        [shown.failed.id, false],
        [shown.passed.id, true],
      ].sort(),
    );
    const other = ofPerson(all, 'L-PASS', school.other)!;
    expect(other).toMatchObject({ numerator: '0', denominator: 1, figure: '0' });
    expect(await traced(other)).toEqual([[shown.lapsed.id, false]]);
  });

  it('are the same when they are recomputed (4.3.1b)', async () => {
    const query = `query ($id: ID!) { indicatorValueRecomputed(id: $id) { alike } }`;
    for (const code of Object.keys(byHand))
      for (const { id } of of(code, 'COMPANY'))
        expect((await hr.ask(query, { id }))['indicatorValueRecomputed']).toEqual({ alike: true });
  });
});
