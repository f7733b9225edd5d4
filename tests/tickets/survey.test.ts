import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { enterAgain, hire, moveClock, platformNow, runJobs, sql } from '../support/people.js';
import { rowOf, stateOf, take } from '../support/orders.js';
import { again, blocked, expectRefused, unfit } from '../support/refused.js';
import { aDesk, followUpsOf, resolved, solved, surveysOf, type Desk } from '../support/tickets.js';

let desk: Desk;
beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => moveClock());

const later = (days: number) => new Date(platformNow().getTime() + days * 86_400_000);

const surveyed = async () => {
  const ticket = await resolved(desk);
  const [survey] = await surveysOf(ticket);
  return { ticket, survey: survey! };
};

describe('A survey', () => {
  it('is sent once for a resolved ticket, however often it is resolved (2.4.4a)', async () => {
    const { ticket } = await surveyed();
    await take(desk.buyer, 'ticketReopen', ticket, { note: 'It leaks again' });
    await take(desk.agent, 'ticketResolve', ticket, solved);
    expect((await surveysOf(ticket)).map(({ state }) => state)).toEqual(['SENT']);
    await expect(
      sql(
        `insert into satisfaction_survey select (jsonb_populate_record(s, '{"id": "survey_x", "number": "x"}')).*
        from satisfaction_survey s where ticket_id = $1`,
        ticket.id,
      ),
    ).rejects.toThrow('unique');
  });

  it('is spared a customer who was asked just before, and is there all the same (2.4.4a)', async () => {
    await surveyed();
    const [spared] = await surveysOf(await resolved(desk));
    expect(spared).toMatchObject({ state: 'SPARED', score: null });
    await moveClock(later(31));
    desk = { ...desk, agent: await enterAgain(desk.agent) };
    expect(await surveysOf(await resolved(desk))).toMatchObject([{ state: 'SENT' }]);
  });

  it('is answered by the customer’s own people, with score and opinion (2.4.4b, 2.4.4c, 2.4.4d)', async () => {
    const { survey } = await surveyed();
    await expectRefused(
      () => take(desk.buyer, 'satisfactionSurveyAnswer', survey, { score: 6 }),
      unfit('score', '2.4.4b'),
    );
    await take(desk.buyer, 'satisfactionSurveyAnswer', survey, { score: 5, comment: 'Fast', factor: 'SPEED' });
    expect(await rowOf(survey)).toMatchObject({ state: 'ANSWERED', score: 5, comment: 'Fast', factor: 'SPEED' });
    expect(await followUpsOf(survey)).toEqual([]);
  });

  it('is neither answered, changed, deleted nor held back by whoever handled the ticket (2.4.4b)', async () => {
    const { survey } = await surveyed();
    const answer = (person: Desk['agent']) => () => take(person, 'satisfactionSurveyAnswer', survey, { score: 5 });
    await expectRefused(answer(desk.agent), { code: 'FORBIDDEN' });
    const [role] = await sql<{ id: string }>(`select id from role where key = 'SUPPORT_AGENT'`);
    const grant = `insert into "grant" (id, role_id, permission, scope) values ('grant_survey', $1, 'satisfactionSurveyAnswer', 'ALL')`;
    await sql(grant, role!.id);
    try {
      await expectRefused(answer(desk.agent), blocked(['NOT_YOURS', 'HANDLED'], '2.4.4b'));
      await expectRefused(answer(desk.colleague), blocked('NOT_YOURS', '2.4.4b'));
    } finally {
      await sql(`delete from "grant" where id = 'grant_survey'`);
    }
    await take(desk.buyer, 'satisfactionSurveyAnswer', survey, { score: 3 });
    await expect(sql('update satisfaction_survey set score = 5 where id = $1', survey.id)).rejects.toThrow(
      'append-only',
    );
    await expect(sql('delete from satisfaction_survey where id = $1', survey.id)).rejects.toThrow('append-only');
    expect(await rowOf(survey)).toMatchObject({ score: 3 });
  });

  it('is not answered while the ticket is open again (2.4.4a)', async () => {
    const { ticket, survey } = await surveyed();
    await take(desk.agent, 'ticketReopen', ticket, { note: 'It leaks again' });
    await expectRefused(
      () => take(desk.buyer, 'satisfactionSurveyAnswer', survey, { score: 1 }),
      blocked('NOT_RESOLVED', '2.4.4a'),
    );
  });

  it('expires by itself, and is not answered then (2.4.4a)', async () => {
    const { survey } = await surveyed();
    await moveClock(later(8));
    await runJobs();
    expect(await stateOf(survey)).toBe('EXPIRED');
    const buyer = await enterAgain(desk.buyer);
    await expectRefused(
      () => take(buyer, 'satisfactionSurveyAnswer', survey, { score: 5 }),
      blocked('WRONG_STATE', '2.4.4b'),
    );
  });

  it('with a low score is followed up by the lead, not by whoever handled the ticket (2.4.4e)', async () => {
    const { survey } = await surveyed();
    await take(desk.buyer, 'satisfactionSurveyAnswer', survey, { score: 2, comment: 'Three visits' });
    const [followUp] = await followUpsOf(survey);
    expect(followUp).toMatchObject({ state: 'OPEN', department_id: desk.department });
    const found = { finding: 'The wrong seal came twice', remedy: 'Check the part list by photo' };
    await expectRefused(() => take(desk.agent, 'followUpComplete', followUp!, found), { code: 'FORBIDDEN' });
    expect(await take(desk.lead, 'followUpComplete', followUp!, found)).toMatchObject({ state: 'DONE' });
  });

  it('is not followed up by a lead who handled the ticket (2.4.4e)', async () => {
    desk = { ...desk, agent: desk.lead };
    const { survey } = await surveyed();
    await take(desk.buyer, 'satisfactionSurveyAnswer', survey, { score: 1 });
    const [followUp] = await followUpsOf(survey);
    const found = { finding: 'Late', remedy: 'Sooner' };
    await expectRefused(() => take(desk.lead, 'followUpComplete', followUp!, found), blocked('HANDLED', '2.4.4b'));
    await expectRefused(
      () => take(desk.lead, 'followUpComplete', followUp!, found),
      again(blocked('HANDLED', '2.4.4b')),
    );
  });

  it('is seen by colleagues of the desk and the customer, not by others (3.2.4b)', async () => {
    const { survey } = await surveyed();
    const sees = async (person: Desk['agent']) =>
      Boolean((await person.ask('query ($id: ID!) { node(id: $id) { id } }', { id: survey.id }))['node']);
    expect([await sees(desk.lead), await sees(desk.buyer)]).toEqual([true, true]);
    expect([await sees(await hire('SALES_REP')), await sees((await aDesk()).buyer)]).toEqual([false, false]);
  });
});
