import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { looseEnds } from '../../src/processes/looseEnds.js';
import { aLockedCycle, aTeam, formOf } from '../support/assessment.js';
import { take } from '../support/orders.js';
import { hire, moveClock, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { expectRefused } from '../support/refused.js';
import { aNotice, aSupervision, found, report, underWay, type Supervision } from '../support/supervision.js';
import { aDesk, followUpsOf, resolved, started, surveysOf } from '../support/tickets.js';
import { aSchool, aTraining } from '../support/training.js';

let group: Supervision;
beforeAll(async () => {
  group = await aSupervision();
});
afterAll(() => moveClock());

/** What is loose about a record, by the codes. */
async function looseAbout({ id }: { readonly id: string }, person: Person = group.executive): Promise<string[]> {
  const { looseEnds } = await person.ask('{ looseEnds { code record since means clause } }');
  return (looseEnds as { code: string; record: string }[])
    .filter(({ record }) => record === id)
    .map(({ code }) => code);
}

/** Another cadence of inspections, from today on. */
async function decideCadence(value: string) {
  const given = { key: 'inspectionPlan.round.cadence', value, effectiveFrom: inDays(0), reason: 'Inspected otherwise' };
  const proposed = await (await hire('DEPT_HEAD')).step('settingValuePropose', given);
  await take(await hire('EXECUTIVE', { department: 'Board' }), 'settingValueApprove', proposed);
}

const bitten = new Set<string>();

/** It is not loose as it came about, but once somebody has tampered with the tables. */
async function bites(code: string, record: { readonly id: string }, tampering: string, ...values: unknown[]) {
  expect(await looseAbout(record)).toEqual([]);
  await sql(tampering, ...values);
  expect(await looseAbout(record)).toEqual([code]);
  bitten.add(code);
}

describe('A loose end', () => {
  it('is a notice that is overdue and of which nobody was told (4.1.3c)', async () => {
    const notice = await aNotice(group, await found(group, await underWay(group)));
    await bites(
      'OVERDUE_UNTOLD',
      notice,
      `update clock set due_at = now() - interval '1 day' where record_id = $1 and "limit" = 'dueDay'`,
      notice.id,
    );
    await sql(`update clock set due_at = now() + interval '1 day' where record_id = $1`, notice.id);
  });

  it('is a finding that an inspection leaves behind, or that counts as cured by itself (4.1.3b, 4.1.3c)', async () => {
    const inspection = await underWay(group);
    const left = await found(group, inspection);
    await bites('FINDING_LEFT', left, `update inspection set state = 'CLOSED' where id = $1`, inspection.id);
    await sql(`update finding set state = 'WAIVED' where id = $1`, left.id);
    await bites('CURED_UNVERIFIED', left, `update finding set state = 'CURED' where id = $1`, left.id);
    await sql(`update finding set state = 'WAIVED' where id = $1`, left.id);
  });

  it('is somebody who was to be trained and was not there (4.4.3c)', async () => {
    const school = await aSchool();
    const training = await aTraining(school);
    const need = await school.head.step('developmentNeedRaise', {
      learner: school.one.account,
      shortcoming: 'English',
    });
    const enrolled = { training: training.id, learner: school.one.account, developmentNeed: need.id };
    const enrolment: Stepped = await school.head.step('enrolmentAdd', enrolled);
    expect(await looseAbout(need)).toEqual([]);
    await take(school.one, 'enrolmentWithdraw', enrolment, { note: 'Ill' });
    expect(await looseAbout(need)).toEqual(['UNTAUGHT_NEED']);
    bitten.add('UNTAUGHT_NEED');
    const next = await school.head.step('enrolmentAdd', { ...enrolled, training: (await aTraining(school)).id });
    expect([await looseAbout(need), next.state]).toEqual([[], 'ENROLLED']);
  });

  it('is a training that fell short and was closed as it was (5.2.5c)', async () => {
    const school = await aSchool();
    const training = await aTraining(school);
    await school.one.step('enrolmentAdd', { training: training.id });
    await sql('update enrolment set reaction = 2 where training_id = $1', training.id);
    const close = `update training set state = 'CLOSED' where id = $1`;
    await bites('UNADJUSTED_TRAINING', training, close, training.id);
  });

  it('is a customer who was not asked, or is discontent and left so (2.4.4a, 2.4.4e)', async () => {
    const desk = await aDesk();
    const [ticket, other] = [await started(desk), await resolved(desk)];
    const step = `insert into step_record (record_id, step, from_state, to_state, actor_id, taken_at)
      values ($1, 'ticketResolve', 'IN_PROGRESS', 'RESOLVED', $2, now())`;
    await bites('UNSURVEYED', ticket, step, ticket.id, desk.agent.account);
    const [survey] = await surveysOf(other);
    await take(desk.buyer, 'satisfactionSurveyAnswer', survey!, { score: 1 });
    const [followUp] = await followUpsOf(survey!);
    await bites('LOW_SURVEY', survey!, 'delete from follow_up where id = $1', followUp!.id);
  });

  it('is a low score that became no need (4.4.3a)', async () => {
    const team = await aTeam();
    const { cycle, retire } = await aLockedCycle(team, { fromDay: '2025-07-01', toDay: '2025-07-31' }, ['30', '95']);
    await retire();
    const form = await formOf(team.head, cycle, team.one);
    await bites('WEAK_SCORE', form, 'delete from development_need where assessment_form_id = $1', form.id);
  });

  it('is the last inspection, once a round has passed since and none was begun (4.1.1b)', async () => {
    const start = new Date('2044-03-01T02:00:00Z').getTime(); // when no other test inspects
    await moveClock(new Date(start));
    const inspectors = await aSupervision();
    const last = await underWay(inspectors);
    await report(inspectors, last);
    const seenAfter = async (days: number) => {
      await moveClock(new Date(start + days * 86_400_000));
      return looseAbout(last, await hire(['EXECUTIVE', 'EMPLOYEE']));
    };
    expect(await seenAfter(88)).toEqual([]);
    expect(await seenAfter(93)).toEqual(['UNINSPECTED']);
    bitten.add('UNINSPECTED');
    await decideCadence('ANNUAL');
    expect(await seenAfter(94)).toEqual([]);
    await decideCadence('MONTHLY');
    expect(await seenAfter(95)).toEqual(['UNINSPECTED']);
    await underWay(await aSupervision());
    expect(await seenAfter(96)).toEqual([]);
    await sql(`update setting_value set state = 'DECLINED' where key = 'inspectionPlan.round.cadence'`);
    await moveClock();
  });

  it('is told to whoever watches over the loop, and to nobody else', async () => {
    expect(await looseAbout({ id: 'none' }, group.lead)).toEqual([]);
    for (const person of [group.head, group.inspector, await hire(['HR_MANAGER', 'EMPLOYEE'])])
      await expectRefused(() => looseAbout({ id: 'none' }, person), { code: 'FORBIDDEN', recorded: false });
  });
});

it('Every invariant was seen to bite', () => expect([...bitten].sort()).toEqual(Object.keys(looseEnds).sort()));
