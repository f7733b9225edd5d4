import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { file } from '../support/contracts.js';
import { figuresOf, ofPerson, tracesOf, type Shown } from '../support/indicators.js';
import { take } from '../support/orders.js';
import { enterAgain, hire, moveClock, sql } from '../support/people.js';
import {
  aNotice,
  anInspection,
  aSupervision,
  found,
  measures,
  report,
  type Supervision,
} from '../support/supervision.js';

const may = { fromDay: '2027-05-01', toDay: '2027-05-31' };
const [from, until, cutOff] = ['2027-05-01T00:00+08', '2027-06-01T00:00+08', '2027-06-02T10:00+08'];

let group: Supervision;
let hr: Person;
let run: Stepped;
let all: Shown[];
let shown: Record<'inspected' | 'left' | 'verified' | 'late' | 'extended' | 'again', Stepped>;

/** Plans three clauses: one is inspected, one is not, one need not be. */
async function plan() {
  const plan = await group.lead.step('supervisionPlanDraft', { planYear: 2027, planQuarter: 2 });
  const items: Stepped[] = [];
  for (const askedByClause of ['2.2.5', '3.1.1', '2.4.1'])
    items.push(
      await group.lead.step('supervisionItemAdd', {
        supervisionPlan: plan.id,
        askedByClause,
        inspected: group.department,
        inspectBy: '2027-05-14',
      }),
    );
  await take(group.lead, 'supervisionPlanSubmit', plan);
  await take(group.executive, 'supervisionPlanApprove', plan);
  await take(group.executive, 'supervisionItemWaive', items[2]!, { note: 'No tickets there' });
  return items;
}

/** Has the notice put right and verified, all at once. */
async function cure(notice: Stepped) {
  await take(group.seller, 'rectificationNoticeAcknowledge', notice);
  await take(group.head, 'rectificationNoticePlan', notice, measures);
  await file(group.seller, notice, 'RECTIFICATION_PROOF');
  await take(group.seller, 'rectificationNoticeSubmit', notice, { remedy: 'Done' });
  await take(group.colleague, 'rectificationNoticeVerify', notice, { verification: 'Seen' });
}

const entered = async (): Promise<Supervision> => {
  const { department, ...people } = group;
  const again = Object.entries(people).map(async ([name, person]) => [name, await enterAgain(person)]);
  return { ...Object.fromEntries(await Promise.all(again)), department } as Supervision;
};

beforeAll(async () => {
  await moveClock('2027-05-03T10:00:00+08:00');
  group = await aSupervision();
  const [inspected, left] = await plan();
  const inspection = await take(
    group.inspector,
    'inspectionStart',
    await anInspection(group, { planItem: inspected!.id }),
  );
  const findings = [];
  for (const askedByClause of ['2.2.5c', '2.2.5c', '3.1.1a'])
    findings.push(await found(group, inspection, { askedByClause }));
  const [verified, late, extended] = [
    await aNotice(group, findings[0]!, 4),
    await aNotice(group, findings[1]!, 4),
    await aNotice(group, findings[2]!, 7),
  ];
  await report(group, inspection);
  await cure(verified);
  await moveClock('2027-05-10T09:00:00+08:00');
  group = await entered();
  await cure(late);
  await take(group.lead, 'rectificationNoticeExtend', extended, { dueDay: '2027-05-17', note: 'The lawyer is ill' });
  await moveClock('2027-06-02T10:00:00+08:00');
  group = await entered();
  hr = await hire(['HR_MANAGER']);
  run = await hr.step('indicatorRunCompute', may);
  all = await figuresOf(hr, run);
  shown = { inspected: inspected!, left: left!, verified, late, extended, again: findings[1]! };
});
afterAll(() => moveClock());

/** The same by SQL that somebody else wrote, straight from the tables: of each person, of nobody, numerator and denominator. */
const byHand: Readonly<Record<string, string>> = {
  'V-COV': `select s.actor_id as account, count(s.id) as numerator, count(*) as denominator
    from supervision_item i left join step_record s on s.record_id = i.id and s.step = 'supervisionItemInspect' and s.taken_at <= $3
    where i.inspect_by between '2027-05-01' and '2027-05-31' and i.state in ('DUE', 'INSPECTED') group by 1`,
  'V-RECT': `select n.owner_id as account, count(v.id) as numerator, count(*) as denominator
    from rectification_notice n left join step_record v on v.record_id = n.id and v.step = 'rectificationNoticeVerify'
      and v.taken_at < ((n.due_day + 1)::timestamp at time zone 'Asia/Shanghai')
    where n.due_day between '2027-05-01' and '2027-05-31' and n.state <> 'WITHDRAWN' group by 1`,
  'V-REP': `select f.responsible_id as account, count(*) as denominator, sum((exists (select from finding b
      where b.asked_by_clause = f.asked_by_clause and b.department_id = f.department_id and b.id < f.id
        and b.entered_at >= f.entered_at - interval '12 months'))::int) as numerator
    from finding f where f.entered_at >= $1 and f.entered_at < $2 group by 1`,
};

const handmade = (code: string) =>
  sql<{ account: string | null; numerator: string; denominator: string }>(
    byHand[code]!.replace(/\$\d/g, (name) => `'${{ $1: from, $2: until, $3: cutOff }[name]}'::timestamptz`),
  );

const of = (code: string, subject: Shown['subject']) =>
  all.filter((one) => one.indicator.indicatorCode === code && one.subject === subject);

/** From what a figure was computed, and whether it counts. */
const traced = async (figure: Shown) =>
  (await tracesOf(group.executive, figure)).map(({ record, contributes }) => [record.id, contributes]);

describe('The figures of supervision', () => {
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

  it('V-COV count what a plan has inspected and was, not what another agreed to leave out (4.1.1b)', async () => {
    const mine = ofPerson(all, 'V-COV', group.inspector)!;
    expect(mine).toMatchObject({ numerator: '1', denominator: 1, figure: '100' });
    const [company] = of('V-COV', 'COMPANY');
    expect(company).toMatchObject({ numerator: '1', denominator: 2, figure: '50' });
    expect(await traced(mine)).toEqual([[shown.inspected.id, true]]);
    expect(await traced(company!)).toEqual([[shown.left.id, false]]); // which is nobody's
  });

  it('V-RECT count what was verified by its last day (4.1.3c)', async () => {
    const mine = ofPerson(all, 'V-RECT', group.seller)!;
    expect(mine).toMatchObject({ numerator: '1', denominator: 3 });
    const each = [
      [shown.verified.id, true],
      [shown.late.id, false],
      [shown.extended.id, false],
    ];
    expect((await traced(mine)).sort()).toEqual(each.sort());
  });

  it('V-REP count what was found again (1.3.4e)', async () => {
    const mine = ofPerson(all, 'V-REP', group.seller)!;
    expect(mine).toMatchObject({ numerator: '1', denominator: 3 });
    expect(await traced(mine)).toContainEqual([shown.again.id, true]);
  });

  it('are the same when they are recomputed (4.3.1b)', async () => {
    const query = `query ($id: ID!) { indicatorValueRecomputed(id: $id) { alike } }`;
    for (const code of Object.keys(byHand))
      for (const { id } of of(code, 'COMPANY'))
        expect((await hr.ask(query, { id }))['indicatorValueRecomputed']).toEqual({ alike: true });
  });
});
