import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { asked, begin, hand } from '../support/exams.js';
import { sql } from '../support/people.js';
import { aPaper, aSchool, type School } from '../support/training.js';

let school: School;
let paper: Stepped;
beforeAll(async () => {
  school = await aSchool();
  ({ paper } = await aPaper(school));
});

describe('What was answered', () => {
  it('tells what each question brought only once no further attempt is left (5.2.4c)', async () => {
    const { paper: twice } = await aPaper(school);
    const points: (number | null)[][] = [];
    for (const letter of ['A', 'C']) {
      const attempt = await begin(school.one, twice);
      expect(await hand(school.one, attempt, letter, 'AC')).toMatchObject({ points: 2, passed: false });
      points.push((await asked(school.one, attempt)).map((answer) => answer.points));
      const earned = await sql('select earned from exam_answer where attempt_id = $1 order by id', attempt.id);
      expect(earned).toEqual([{ earned: 0 }, { earned: 2 }]);
      await expect(sql('update exam_answer set points = 1 where attempt_id = $1', attempt.id)).rejects.toThrow(
        'append-only',
      );
    }
    expect(points).toEqual([
      [null, null],
      [0, 2],
    ]);
  });

  it('tells what was asked and answered to whoever sat it alone (5.2.4c)', async () => {
    const { paper: next } = await aPaper(school);
    const attempt = await begin(school.one, next);
    const own = await asked(school.one, attempt);
    await hand(school.one, attempt, 'B', 'AC');
    const query = `query ($id: ID!) { examAttempt(id: $id) { points passed examAnswers { totalCount nodes { id chosen points } } } }`;
    const told = { points: 5, passed: true };
    for (const person of [school.head, school.hr, school.executive, school.organiser])
      expect((await person.ask(query, { id: attempt.id }))['examAttempt']).toEqual({
        ...told,
        examAnswers: { totalCount: 0, nodes: [] },
      });
    expect((await school.one.ask(query, { id: attempt.id }))['examAttempt']).toEqual({
      ...told,
      examAnswers: { totalCount: 2, nodes: expect.arrayContaining([{ id: own[0]!.id, chosen: 'B', points: 3 }]) },
    });
    const sat = await begin(school.organiser, next);
    expect((await asked(school.organiser, sat)).map(({ chosen }) => chosen)).toEqual([null, null]);
  });

  it('leaves neither what is right nor what was answered in the audit log (5.2.4c)', async () => {
    const attempt = await begin(school.head, paper);
    await hand(school.head, attempt, 'B', 'AC');
    const kept = await sql<{ changes: Record<string, object[]> }>(
      `select changes from audit_event where record_id in ($1, $2)
        and action in ('examPaperDraft', 'examAttemptBegin', 'examAttemptSubmit') order by id`,
      paper.id,
      attempt.id,
    );
    const [drafted, begun, handed] = kept.map(({ changes }) => changes);
    expect(drafted!['ExamQuestion']).toMatchObject([{ correct: [] }, { correct: [] }]);
    expect(begun!['ExamAnswer']).toMatchObject([{ wording: [] }, { wording: [] }]);
    expect(handed!['ExamAnswer']).toMatchObject([
      { chosen: [], points: [] },
      { chosen: [], points: [] },
    ]);
  });
});
