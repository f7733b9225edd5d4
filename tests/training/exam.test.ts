import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { asked, begin, hand } from '../support/exams.js';
import { rowOf, stateOf, take } from '../support/orders.js';
import { enterAgain, hire, moveClock, runJobs, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import { aPaper, aSchool, aTraining, questions, type School } from '../support/training.js';

let school: School;
let paper: Stepped;
let course: Stepped;
beforeAll(async () => {
  await moveClock('2026-03-03T09:30:00+08:00');
  school = await aSchool();
  ({ course, paper } = await aPaper(school));
});
afterAll(() => moveClock());

const after = (moment: string) => new Date(Date.parse(moment) + 1);

describe('A paper', () => {
  const draft = (fields: object) => school.teacher.step('examPaperDraft', { course: course.id, questions, ...fields });

  it('is by the rules of the company, or by stricter ones (5.2.4c)', async () => {
    const lax = blocked('RULES_LAX', '5.2.4c');
    await expectRefused(() => draft({ minutes: 61 }), lax);
    for (const rule of [{ sittings: 3 }, { passMark: '59' }]) await expectRefused(() => draft(rule), again(lax));
    const strict = await draft({ minutes: 10, sittings: 1, passMark: '90' });
    expect(await stateOf(strict)).toBe('DRAFT');
  });

  it('asks something that can be answered (5.2.4c)', async () => {
    const release = async (changed: readonly object[]) => {
      const one = await draft({ questions: changed });
      return () => take(school.teacher, 'examPaperRelease', one);
    };
    await expectRefused(await release([]), blocked('QUESTIONS_MISSING', '5.2.4c'));
    for (const wrong of [{ correct: 'D' }, { possibleAnswers: 'Only this' }])
      await expectRefused(await release([{ ...questions[0], ...wrong }]), blocked('QUESTION_UNSOUND', '5.2.4c'));
  });

  it('is changed by its author alone while nobody could sit it, and retired with a reason (5.2.4c)', async () => {
    const one = await draft({});
    await expectRefused(() => take(school.organiser, 'examPaperEdit', one, { minutes: 30 }), { code: 'FORBIDDEN' });
    await expectRefused(
      () => take(school.teacher, 'examPaperEdit', one, { minutes: 90 }),
      blocked('RULES_LAX', '5.2.4c'),
    );
    await take(school.teacher, 'examPaperEdit', one, { minutes: 30, questions: [questions[0]] });
    const [row] = await sql(
      `select p.minutes, count(q.id)::int as asks from exam_paper p join exam_question q on q.paper_id = p.id
      where p.id = $1 group by 1`,
      one.id,
    );
    expect(row).toEqual({ minutes: 30, asks: 1 });
    await take(school.teacher, 'examPaperRetire', one, { note: 'Too easy' });
    await expectRefused(() => begin(school.hr, one), blocked('PAPER_CLOSED', '5.2.4c'));
  });

  it('shows its questions to their author alone; they are fixed once it is released (5.2.4c)', async () => {
    const seen = async (person: Person) => {
      const query = `query ($id: ID!) { examPaper(id: $id) { minutes examQuestions { totalCount nodes { correct } } } }`;
      return (await person.ask(query, { id: paper.id }))['examPaper'].examQuestions.totalCount;
    };
    expect(await seen(school.teacher)).toBe(2);
    for (const person of [school.one, school.head, school.organiser, school.hr]) expect(await seen(person)).toBe(0);
    const change = sql(`update exam_question set correct = 'A' where paper_id = $1`, paper.id);
    await expect(change).rejects.toThrow('fixed');
    await expect(sql('delete from exam_question where paper_id = $1', paper.id)).rejects.toThrow('fixed');
  });
});

describe('An attempt', () => {
  it('is of nobody who wrote the paper or released it (SOD-27) (5.2.4c)', async () =>
    expectRefused(() => begin(school.teacher, paper), blocked('KNOWS_ANSWERS', '5.2.4c')));

  it('takes no longer than the company allows by now, whatever its paper says (5.2.4c)', async () => {
    const { paper: long } = await aPaper(school);
    const shorter = {
      key: 'examPaper.timeLimit.minutes',
      value: '20',
      effectiveFrom: '2026-03-03',
      reason: 'Long enough',
    };
    const decided = await take(
      school.executive,
      'settingValueApprove',
      await school.hr.step('settingValuePropose', shorter),
    );
    try {
      const attempt = await begin(school.other, long);
      const length = 'select extract(epoch from ends_at - entered_at)::int as seconds from exam_attempt where id = $1';
      expect(await sql(length, attempt.id)).toEqual([{ seconds: 1_200 }]);
      await take(school.other, 'examAttemptSubmit', attempt, { answers: [] });
    } finally {
      await sql(`update setting_value set state = 'DECLINED' where id = $1`, decided.id);
    }
  });

  it('is by nobody for the part that another takes in a training (5.2.4c)', async () => {
    const training = await aTraining(school, { course: course.id });
    const enrolment = await school.one.step('enrolmentAdd', { training: training.id });
    const foreign = () => school.head.step('examAttemptBegin', { paper: paper.id, enrolment: enrolment.id });
    await expectRefused(foreign, blocked('ENROLMENT_OF_ANOTHER', '5.2.4c'));
  });

  it('is of a paper that is released (5.2.4c)', async () => {
    const draft = await school.teacher.step('examPaperDraft', { course: course.id, questions });
    await expectRefused(() => begin(school.one, draft), blocked('PAPER_CLOSED', '5.2.4c'));
  });

  it('tells nothing of what is right, before and after (5.2.4c)', async () => {
    const attempt = await begin(school.one, paper);
    const rows = await asked(school.one, attempt);
    expect(rows).toEqual([
      {
        id: expect.any(String),
        wording: 'Who signs?',
        possibleAnswers: questions[0]!.possibleAnswers,
        chosen: null,
        points: null,
      },
      {
        id: expect.any(String),
        wording: 'What is filed?',
        possibleAnswers: questions[1]!.possibleAnswers,
        chosen: null,
        points: null,
      },
    ]);
    const query = `query ($id: ID!) { examAttempt(id: $id) { examAnswers { nodes { question { correct } } } } }`;
    const { examAttempt } = await school.one.ask(query, { id: attempt.id });
    expect(examAttempt.examAnswers.nodes).toEqual([{ question: null }, { question: null }]);
    await expectRefused(() => begin(school.one, paper), again(blocked('SAT_ALREADY', '5.2.4c')));
    expect(await hand(school.one, attempt, 'A', 'CA')).toMatchObject({ points: 2, worth: 5, passed: false });
    expect(await asked(school.one, attempt)).toMatchObject([
      { chosen: 'A', points: null },
      { chosen: 'AC', points: null },
    ]);
    expect((await school.one.ask(query, { id: attempt.id }))['examAttempt'].examAnswers.nodes[0]).toEqual({
      question: null,
    });
  });

  it('is handed in once, by whoever sits it alone; what it was graded never changes (5.2.4c)', async () => {
    const attempt = await begin(school.one, paper);
    await expectRefused(() => take(school.head, 'examAttemptSubmit', attempt, { answers: [] }), { code: 'FORBIDDEN' });
    await expectRefused(() => take(school.other, 'examAttemptSubmit', attempt, { answers: [] }), { code: 'NOT_FOUND' });
    const [foreign] = await asked(school.one, attempt);
    const other = await begin(school.other, paper);
    await expectRefused(
      () => take(school.other, 'examAttemptSubmit', other, { answers: [{ answer: foreign!.id, chosen: 'B' }] }),
      { code: 'NOT_FOUND' },
    );
    expect(await hand(school.one, attempt, 'b', 'ac')).toMatchObject({ points: 5, passed: true });
    expect(await asked(school.one, attempt)).toMatchObject([{ points: 3 }, { points: 2 }]);
    await expectRefused(() => hand(school.one, attempt, 'B', 'AC'), blocked('WRONG_STATE', '5.2.4c'));
    const regrade = sql('update exam_answer set earned = 0 where attempt_id = $1', attempt.id);
    await expect(regrade).rejects.toThrow('append-only');
    await expect(sql('update exam_attempt set passed = false where id = $1', attempt.id)).rejects.toThrow(
      'append-only',
    );
    await expectRefused(() => begin(school.one, paper), again(blocked(['SAT_ALREADY', 'SAT_OFTEN'], '5.2.4c')));
  });

  it('is handed in within its time, or lapses and counts as one (5.2.4c)', async () => {
    const { paper: short } = await aPaper(school, { minutes: 10, sittings: 1 });
    const late = await begin(school.one, short);
    const { ends_at: over, due_at: lapses } = await rowOf(late);
    await moveClock(after(over));
    await expectRefused(
      () => take(school.one, 'examAttemptSubmit', late, { answers: [] }),
      blocked('TIME_OVER', '5.2.4c'),
    );
    await moveClock(after(lapses));
    await runJobs();
    expect(await stateOf(late)).toBe('LAPSED');
    await expectRefused(() => begin(school.one, short), blocked('SAT_OFTEN', '5.2.4c'));
  });

  it('is seen by whoever sits it, their head and the organiser; its answers by the first alone (5.2.4c)', async () => {
    const stranger = await enterAgain(await hire(['SUPPORT_AGENT', 'EMPLOYEE'], { department: 'Elsewhere' }));
    const first = 'select id from exam_attempt where owner_id = $1 order by id limit 1';
    const [attempt] = await sql<{ id: string }>(first, school.one.account);
    const query = `query ($id: ID!) { examAttempts(filter: { id: { eq: $id } }) { nodes { points examAnswers { totalCount } } } }`;
    const seen = async (person: Person) => (await person.ask(query, attempt!))['examAttempts'].nodes;
    const without = [{ points: 2, examAnswers: { totalCount: 0 } }];
    expect(await seen(school.one)).toEqual([{ points: 2, examAnswers: { totalCount: 2 } }]);
    for (const person of [school.head, school.organiser, school.teacher, school.executive, school.hr])
      expect([[], without]).toContainEqual(await seen(person));
    expect(await Promise.all([school.head, school.organiser].map(seen))).toEqual([without, without]);
    expect(await Promise.all([school.other, stranger].map(seen))).toEqual([[], []]);
    const [answer] = await sql<{ id: string }>('select id from exam_answer where attempt_id = $1', attempt!.id);
    const node = (person: Person) => person.ask('query ($id: ID!) { node(id: $id) { id } }', answer!);
    expect(await node(school.hr)).toEqual({ node: null });
    expect(await node(school.one)).toEqual({ node: answer });
  });
});
