import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import {
  aScheme,
  aTeam,
  aTicket,
  formOf,
  formsOf,
  given,
  manual,
  computed,
  teamAgain,
  type FormShown,
  type Team,
} from '../support/assessment.js';
import { figuresOf, ofPerson, tracesOf } from '../support/indicators.js';
import { stateOf, take } from '../support/orders.js';
import { hire, moveClock, sql } from '../support/people.js';
import { again, blocked, expectRefused, unfit } from '../support/refused.js';
import { warnedOf } from '../support/warned.js';

const march = { fromDay: '2026-03-01', toDay: '2026-03-31' };
let team: Team;
let cycle: Stepped;
let run: Stepped;
const raters: Person[] = [];

beforeAll(async () => {
  await moveClock('2026-03-03T09:30:00+08:00');
  team = await aTeam();
  await aTicket(team.one, 15);
  await aTicket(team.other, 45);
  await aScheme(team, [manual, computed]);
  cycle = await team.hr.step('assessmentCyclePlan', { cycleLength: 'MONTHLY', ...march });
  for (let count = 0; count < 4; count += 1) raters.push(await hire(['SUPPORT_AGENT', 'EMPLOYEE']));
});
afterAll(() => moveClock());

const scoring = (person: Person, form: FormShown, scores: object) => () =>
  take(person, 'assessmentFormScore', form, scores);

describe('Peer ratings', () => {
  const sides = { collaboration: 5, rapport: 4, problemSolving: 3, reason: 'She stayed late to help' };
  const ask = (rater: Person, rated: Person) =>
    team.hr.step('peerRatingAsk', { cycle: cycle.id, rated: rated.account, rater: rater.account });

  it('are never of oneself (4.2.4)', async () =>
    expectRefused(() => ask(team.one, team.one), blocked('RATES_SELF', '4.2.4')));

  it('are of each side, with a reason, by whoever was asked alone (4.2.4a, 4.2.4b, 4.2.4c)', async () => {
    for (const rater of raters) {
      expect(await warnedOf(team.hr, 'assessmentCycle', cycle)).toEqual(
        raters.slice(1, 3).includes(rater) ? ['RATERS_FEW'] : [],
      );
      const rating = await ask(rater, team.one);
      if (rater === raters[0]) {
        for (const wrong of [{ rapport: 6 }, { rapport: 0 }])
          await expectRefused(
            () => take(rater, 'peerRatingGive', rating, { ...sides, ...wrong }),
            unfit('rapport', '4.2.4b'),
          );
        await expectRefused(() => take(team.other, 'peerRatingGive', rating, sides), { code: 'NOT_FOUND' });
      }
      if (rater === raters[3]) await take(rater, 'peerRatingDecline', rating, { note: 'We are married' });
      else await take(rater, 'peerRatingGive', rating, sides);
    }
  });

  it('are hidden from whoever is rated, and from their head (4.2.4)', async () => {
    for (const person of [team.one, team.head])
      expect((await person.ask('{ peerRatings { totalCount } }'))['peerRatings'].totalCount).toBe(0);
    expect((await raters[0]!.ask('{ peerRatings { totalCount } }'))['peerRatings'].totalCount).toBe(1);
  });
});

describe('A cycle', () => {
  it('is a calendar month or quarter, planned once (4.3.1a)', async () => {
    const plan = (days: object) => () =>
      team.hr.step('assessmentCyclePlan', { cycleLength: 'MONTHLY', ...march, ...days });
    await expectRefused(plan({ toDay: '2026-03-30' }), blocked(['NOT_A_CYCLE', 'PLANNED_TWICE'], '4.3.1a'));
    await expectRefused(plan({ cycleLength: 'QUARTERLY' }), { ...blocked('NOT_A_CYCLE', '4.3.1a'), recorded: false });
    await expectRefused(plan({}), { ...blocked('PLANNED_TWICE', '4.3.1a'), recorded: false });
  });

  it('is scored by figures of its own days, and left to the head of the department to assess (4.3.1b)', async () => {
    await moveClock('2026-04-02T10:00:00+08:00');
    team = await teamAgain(team);
    run = await team.hr.step('indicatorRunCompute', march);
    const other = await team.hr.step('indicatorRunCompute', { ...march, fromDay: '2026-03-02' });
    await expectRefused(
      () => take(team.hr, 'assessmentCycleScore', cycle, { indicatorRun: other.id }),
      blocked('OTHER_PERIOD', '4.3.1b'),
    );
    await take(team.hr, 'assessmentCycleScore', cycle, { indicatorRun: run.id });
    const forms = await formsOf(team.head, cycle);
    expect(forms.map(({ assessed }) => assessed.id).sort()).toEqual([team.one.account, team.other.account].sort());
    expect(new Set(forms.map(({ owner }) => owner.id))).toEqual(new Set([team.head.account]));
    const points = async (person: Person) =>
      (await formOf(team.head, cycle, person)).scores.nodes.find(({ title }) => title === 'Response')!;
    expect(Number((await points(team.one)).points)).toBeCloseTo(75, 1);
    expect(Number((await points(team.other)).points)).toBeCloseTo(25, 1);
    const figure = ofPerson(await figuresOf(team.hr, run), 'E-RSP', team.one)!;
    expect((await points(team.one)).indicatorValue!.id).toBe(figure.id);
  });

  it('has the figure of colleagues only from enough raters on', async () => {
    const all = await figuresOf(team.hr, run);
    expect(ofPerson(all, 'T-360', team.one)).toMatchObject({ figure: '4', denominator: 3, coverage: '75' });
    expect(ofPerson(all, 'T-360', team.other)).toBeUndefined();
    const traces = await tracesOf(team.one, ofPerson(all, 'T-360', team.one)!);
    expect(traces.map(({ record, magnitude }) => [record, magnitude])).toEqual(Array(4).fill([null, null]));
  });
});

/** Says straight in the table whose form it is, and who assesses. */
const between = (form: { readonly id: string }, assessed: Person, assessor: Person) =>
  sql(
    'update assessment_form set assessed_id = $2, owner_id = $3 where id = $1',
    form.id,
    assessed.account,
    assessor.account,
  );

describe('A form', () => {
  const score = async (person: Person, assessed: Person, points: string) => {
    const form = await formOf(team.hr, cycle, assessed);
    return take(person, 'assessmentFormScore', form, given(form, points));
  };

  it('is scored by nobody about themselves, nor by whoever is not to assess (SOD-23) (4.3.1b)', async () => {
    const form = await formOf(team.hr, cycle, team.one);
    await between(form, team.hr, team.hr);
    await expectRefused(() => score(team.hr, team.hr, '100'), blocked('OWN_ASSESSMENT', '4.3.1b'));
    await between(form, team.one, team.head);
    for (const person of [team.one, team.other])
      await expectRefused(() => score(person, team.one, '0'), { code: 'NOT_FOUND' });
  });

  it('is scored by nobody about whom they work for (SOD-23)', async () => {
    const form = await formOf(team.hr, cycle, team.one);
    await between(form, team.head, team.other);
    await expectRefused(scoring(team.other, form, given(form, '100')), blocked('SUPERIOR', '4.3.1b'));
    await between(form, team.one, team.head);
  });

  it('goes to somebody else where whoever assesses has a conflict', async () => {
    const form = await formOf(team.hr, cycle, team.other);
    await take(team.head, 'assessmentFormRecuse', form, { note: 'He is my brother' });
    const assign = (assessor: Person) => () =>
      take(team.hr, 'assessmentFormAssign', form, { assessor: assessor.account });
    await expectRefused(assign(team.other), blocked('OWN_ASSESSOR', '4.3.1b'));
    await assign(team.hr)();
    expect(await stateOf(form)).toBe('SCORING');
  });

  it('is scored by a person where no figure says it, from 0 to 100 and with reasons (4.3.1b)', async () => {
    const form = await formOf(team.head, cycle, team.one);
    await expectRefused(scoring(team.head, form, given(form, '101')), blocked('POINTS_OUT_OF_RANGE', '4.3.1b'));
    await expectRefused(scoring(team.head, form, { scores: [] }), again(blocked('SCORE_MISSING', '4.3.1b')));
    const computedOnes = form.scores.nodes.filter(({ indicatorValue }) => indicatorValue);
    const override = { scores: computedOnes.map(({ id }) => ({ item: id, points: '100', reason: 'I like her' })) };
    await expectRefused(
      scoring(team.head, form, override),
      again(blocked(['SCORE_COMPUTED', 'SCORE_MISSING'], '4.3.1b')),
    );
    await take(team.head, 'assessmentFormScore', form, given(form, '90'));
    const shown = await formOf(team.head, cycle, team.one);
    expect(Number(shown.total)).toBeCloseTo(0.4 * 90 + 0.6 * 75, 1);
  });

  it('is not scored by whoever works on the records behind its figures meanwhile (SOD-23)', async () => {
    const form = await formOf(team.hr, cycle, team.other);
    const [traced] = await sql<{ record: string }>(
      `select t.record_id as record from indicator_trace t join score_item i on i.indicator_value_id = t.indicator_value_id
       where i.assessment_form_id = $1`,
      form.id,
    );
    await sql(
      `insert into step_record (record_id, step, from_state, to_state, actor_id, taken_at) values ($1, 'ticketEdit', 'ACCEPTED', 'ACCEPTED', $2, $3)`,
      traced!.record,
      team.hr.account,
      '2026-04-02T03:00:00Z',
    );
    await expectRefused(scoring(team.hr, form, given(form, '50')), blocked('SOURCES_TOUCHED', '4.3.1b'));
    await take(team.hr, 'assessmentFormAssign', form, { assessor: team.executive.account });
    await take(team.executive, 'assessmentFormScore', form, given(form, '50'));
  });
});

describe('The results', () => {
  it('are published with ranks once everybody is scored; each sees their own, the head the team’s (4.3.1c)', async () => {
    await take(team.hr, 'assessmentCyclePublish', cycle);
    expect(await formsOf(team.one, cycle)).toMatchObject([
      { state: 'PUBLISHED', rank: 1, assessed: { id: team.one.account } },
    ]);
    expect((await formsOf(team.head, cycle)).map(({ rank }) => rank).sort()).toEqual([1, 2]);
  });

  it('are appealed against by whoever is assessed alone, and settled by another than whoever assessed', async () => {
    const form = await formOf(team.hr, cycle, team.other);
    await expectRefused(() => take(team.one, 'assessmentFormAppeal', form, { appeal: 'x' }), { code: 'NOT_FOUND' });
    await take(team.other, 'assessmentFormAppeal', form, { appeal: 'My customers were content' });
    await expectRefused(() => take(team.hr, 'assessmentCycleLock', cycle), blocked('APPEALS_OPEN', '4.3.1b'));
    const shown = await formOf(team.hr, cycle, team.other);
    const settled = { ...given(shown, '95'), note: 'Two letters were overlooked' };
    await expectRefused(
      () => take(team.hr, 'assessmentFormSettle', form, settled),
      blocked('SOURCES_TOUCHED', '4.3.1b'),
    );
    await take(await hire(['HR_MANAGER', 'EMPLOYEE']), 'assessmentFormSettle', form, settled);
    const standing = await formOf(team.one, cycle, team.one);
    await expectRefused(() => take(team.head, 'assessmentFormAccept', standing), blocked('NOT_YOURS', '4.3.1b'));
    await expectRefused(() => take(team.hr, 'assessmentCycleLock', cycle), again(blocked('APPEALS_OPEN', '4.3.1b')));
    await take(team.one, 'assessmentFormAccept', standing);
    expect(await Promise.all([form, standing].map(stateOf))).toEqual(['STANDING', 'STANDING']);
    expect(Number((await formOf(team.hr, cycle, team.other)).total)).toBeCloseTo(0.4 * 95 + 0.6 * 25, 1);
  });

  it('are locked for good: neither steps nor SQL change a score, and what was low becomes a need (4.4.3a)', async () => {
    await take(team.hr, 'assessmentCycleLock', cycle);
    const [low] = await sql<Record<string, string>>(
      'select * from development_need where learner_id = $1',
      team.other.account,
    );
    expect(low).toMatchObject({ state: 'IDENTIFIED', shortcoming: expect.stringMatching(/^Response: 2\d/) });
    const form = await formOf(team.hr, cycle, team.one);
    await expectRefused(scoring(team.head, form, given(form, '1')), again(blocked('WRONG_STATE', '4.3.1b')));
    await expect(sql('update score_item set points = 1 where assessment_form_id = $1', form.id)).rejects.toThrow(
      'fixed',
    );
    await expect(sql('delete from score_item where assessment_form_id = $1', form.id)).rejects.toThrow('fixed');
    await expect(sql('update assessment_form set total = 1 where id = $1', form.id)).rejects.toThrow('append-only');
  });

  it('stay as they are where their sources change: a flag is raised instead (4.3.1b)', async () => {
    const form = await formOf(team.hr, cycle, team.one);
    await expectRefused(() => take(team.hr, 'assessmentFormFlag', form), blocked('SOURCES_UNCHANGED', '4.3.1b'));
    await sql('alter table step_record disable trigger append_only');
    await sql(
      `update step_record set taken_at = taken_at - interval '9 minutes' where step = 'ticketAccept' and actor_id = $1`,
      team.one.account,
    );
    await sql('alter table step_record enable trigger append_only');
    const flagged = await take(team.hr, 'assessmentFormFlag', form, {}, 'total changedIndicators');
    expect(flagged).toMatchObject({ state: 'FLAGGED', total: form.total, changedIndicators: 'E-RSP' });
    const facts = await sql('select withdrawn from assessment_fact where assessment_form_id = $1 order by id', form.id);
    expect(facts.map(({ withdrawn }) => withdrawn)).toEqual([false, false, true, true]);
  });
});
