import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { rowOf, stateOf, take } from '../support/orders.js';
import { hire, moveClock, platformNow, runJobs, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import {
  anApprovedPlan,
  anInspection,
  aPlan,
  aSupervision,
  report,
  told,
  type Supervision,
} from '../support/supervision.js';

let group: Supervision;
beforeAll(async () => void (group = await aSupervision()));
afterAll(() => moveClock());

const add = (plan: Stepped, inspectBy: string, fields: object = {}, person = group.lead) =>
  person.step('supervisionItemAdd', {
    supervisionPlan: plan.id,
    askedByClause: '3.1.1',
    inspected: group.department,
    inspectBy,
    ...fields,
  });

const began = async (item: Stepped, fields: object = {}) =>
  take(group.inspector, 'inspectionStart', await anInspection(group, { planItem: item.id, ...fields }));

describe('A supervision plan', () => {
  it('is of a year or a quarter, one for each, written by the lead alone (4.1.1b)', async () => {
    const { plan, planYear } = await aPlan(group);
    const draft =
      (fields: object, person = group.lead) =>
      () =>
        person.step('supervisionPlanDraft', fields as never);
    await expectRefused(draft({ planYear }), blocked('PERIOD_PLANNED', '4.1.1b'));
    await expectRefused(draft({ planYear, planQuarter: 5 }), { code: 'BAD_USER_INPUT' });
    await expectRefused(draft({ planYear: 1999 }), { code: 'BAD_USER_INPUT' });
    for (const person of [group.inspector, group.executive])
      await expectRefused(draft({ planYear, planQuarter: 2 }, person), { code: 'FORBIDDEN' });
    await draft({ planYear, planQuarter: 2, emphasis: 'Contracts' })();
    await take(group.lead, 'supervisionPlanDrop', plan, { note: 'By quarters instead' });
    await draft({ planYear })();
  });

  it('says which clause is inspected in which department by which day of its period (4.1.1b, 4.1.1c)', async () => {
    const { planYear } = await aPlan(group);
    const plan = await group.lead.step('supervisionPlanDraft', { planYear, planQuarter: 2 });
    for (const day of [`${planYear}-03-31`, `${planYear}-07-01`, `${planYear - 1}-05-01`])
      await expectRefused(
        () => add(plan, day),
        day.endsWith('03-31') ? blocked('BEYOND_PERIOD', '4.1.1b') : again(blocked('BEYOND_PERIOD', '4.1.1b')),
      );
    await expectRefused(
      () => add(plan, `${planYear}-04-01`, { askedByClause: '9.9.9' }),
      again(blocked('UNKNOWN_CLAUSE', '4.1.1c')),
    );
    await expectRefused(() => add(plan, `${planYear}-04-01`, {}, group.inspector), { code: 'FORBIDDEN' });
    const [first, last] = [await add(plan, `${planYear}-04-01`), await add(plan, `${planYear}-06-30`)];
    await take(group.lead, 'supervisionItemDrop', last);
    expect([await stateOf(first), await stateOf(last)]).toEqual(['DRAFTED', 'DROPPED']);
  });

  it('is approved by another than whoever wrote it, with something to inspect (4.1.1b)', async () => {
    const { plan, items } = await aPlan(group, []);
    await expectRefused(() => take(group.lead, 'supervisionPlanSubmit', plan), blocked('NOTHING_PLANNED', '4.1.1b'));
    const item = await add(plan, await aDay(plan));
    await take(group.lead, 'supervisionPlanSubmit', plan);
    await expectRefused(() => take(group.lead, 'supervisionPlanApprove', plan), { code: 'FORBIDDEN' });
    const both = await hire(['SUPERVISION_LEAD', 'EXECUTIVE']);
    await sql(
      `insert into step_record (record_id, step, from_state, to_state, actor_id, taken_at) values ($1, 'supervisionPlanDraft', null, 'DRAFT', $2, $3)`,
      plan.id,
      both.account,
      platformNow().toISOString(),
    );
    await expectRefused(() => take(both, 'supervisionPlanApprove', plan), blocked('APART', '4.1.1b'));
    await take(group.executive, 'supervisionPlanReturn', plan, { note: 'More on files' });
    await take(group.lead, 'supervisionPlanSubmit', plan);
    await take(group.executive, 'supervisionPlanApprove', plan);
    expect([await stateOf(plan), await stateOf(item), items]).toEqual(['APPROVED', 'DUE', []]);
    await expectRefused(() => aDay(plan).then((day) => add(plan, day)), again(blocked('PLAN_FIXED', '4.1.1b')));
    await expectRefused(() => take(group.lead, 'supervisionItemDrop', item), blocked('WRONG_STATE', '4.1.1b'));
  });

  it('given up takes along what it had (4.1.1b)', async () => {
    const { plan, items } = await aPlan(group, ['2.2.5', '3.1.1']);
    await take(group.lead, 'supervisionPlanDrop', plan, { note: 'Another way' });
    expect(await Promise.all(items.map(stateOf))).toEqual(['DROPPED', 'DROPPED']);
  });

  it('is seen by the group and the executive, not by those who are inspected', async () => {
    const { plan } = await aPlan(group);
    const seen = async (person: Person) =>
      (await person.ask('query ($id: ID!) { supervisionPlans(filter: { id: { eq: $id } }) { totalCount } }', plan))[
        'supervisionPlans'
      ].totalCount;
    expect(await Promise.all([group.lead, group.colleague, group.executive].map(seen))).toEqual([1, 1, 1]);
    for (const person of [group.head, group.seller])
      await expectRefused(() => seen(person), { code: 'FORBIDDEN', recorded: false });
  });
});

/** Some day of the plan's year. */
const aDay = async (plan: Stepped) => `${(await rowOf(plan))['plan_year']}-05-05`;

describe('What is planned to be inspected', () => {
  it('is inspected with the report of an inspection that names it, and then the plan can end (4.1.1b)', async () => {
    const { plan, items } = await anApprovedPlan(group);
    const inspection = await began(items[0]!);
    expect(await stateOf(items[0]!)).toBe('DUE');
    await expectRefused(() => take(group.lead, 'supervisionPlanClose', plan), blocked('ITEMS_DUE', '4.1.1b'));
    await report(group, inspection);
    expect(await stateOf(items[0]!)).toBe('INSPECTED');
    expect(await take(group.lead, 'supervisionPlanClose', plan)).toMatchObject({ state: 'CLOSED' });
  });

  it('is inspected by one inspection, of its department, once it is approved (4.1.1b)', async () => {
    const draft = (await aPlan(group)).items[0]!;
    await expectRefused(() => anInspection(group, { planItem: draft.id }), blocked('ITEM_NOT_DUE', '4.1.1b'));
    const [item] = (await anApprovedPlan(group)).items;
    const elsewhere = await aSupervision();
    await expectRefused(
      () => anInspection({ ...group, department: elsewhere.department }, { planItem: item!.id }),
      again(blocked('ITEM_ELSEWHERE', '4.1.1b')),
    );
    const first = await anInspection(group, { planItem: item!.id });
    await expectRefused(() => anInspection(group, { planItem: item!.id }), again(blocked('ITEM_NOT_DUE', '4.1.1b')));
    await take(group.lead, 'inspectionDrop', first, { note: 'Nobody there' });
    await anInspection(group, { planItem: item!.id });
  });

  it('is left out by another than whoever planned it, with a reason, before it is inspected (4.1.1b)', async () => {
    const [one, two] = (await anApprovedPlan(group, ['2.2.5', '3.1.1'])).items;
    const waive =
      (item: Stepped, person: Person, input = {}) =>
      () =>
        take(person, 'supervisionItemWaive', item, input);
    await expectRefused(waive(one!, group.lead, { note: 'No time' }), { code: 'FORBIDDEN' });
    await waive(one!, group.executive, { note: 'The department was dissolved' })();
    expect(await stateOf(one!)).toBe('DROPPED');
    await anInspection(group, { planItem: two!.id });
    await expectRefused(waive(two!, group.executive, { note: 'x' }), blocked('BEING_INSPECTED', '4.1.1b'));
  });

  it('is seen to be overdue, by its day, and told further up (4.1.1b)', async () => {
    const { plan, items, planYear } = await anApprovedPlan(group, ['2.2.5', '3.1.1']);
    await report(group, await began(items[0]!));
    const due = async () => {
      const leader = await hire(['SUPERVISION_LEAD', 'EMPLOYEE']);
      const query = `query ($id: ID!, $now: DateTime!) { supervisionPlan(id: $id) {
        items(filter: { dueAt: { lt: $now } }) { nodes { id } } } }`;
      const { supervisionPlan } = await leader.ask(query, { id: plan.id, now: `${planYear}-04-01T00:00:00Z` });
      return supervisionPlan.items.nodes;
    };
    expect(await due()).toEqual([{ id: items[1]!.id }]);
    const boss = await hire(['EMPLOYEE']);
    const { department_id: home } = await rowOf(items[1]!);
    await sql('update department set head_id = $1 where id = $2', boss.account, home);
    await moveClock(`${planYear}-04-20T02:00:00Z`);
    await runJobs();
    expect(await told(boss, items[1]!, 'ESCALATION')).toBe(1);
    expect(await told(boss, items[0]!, 'ESCALATION')).toBe(0);
    await moveClock();
  });
});
