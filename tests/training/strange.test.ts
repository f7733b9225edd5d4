import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moveClock } from '../support/people.js';
import { aPaper, aSchool, aTraining, questions, type School } from '../support/training.js';
import { take } from '../support/orders.js';
import { again, blocked, expectRefused, unfit } from '../support/refused.js';

let school: School;
beforeAll(async () => {
  await moveClock('2026-03-03T09:30:00+08:00');
  school = await aSchool();
});
afterAll(() => moveClock());

describe('Strange values', () => {
  it('are no indicators (5.2.5a)', async () => {
    const unknown = blocked('UNKNOWN_INDICATOR', '4.2.2');
    await expectRefused(() => aTraining(school, { indicatorCode: 'constructor' }), unknown);
    for (const indicatorCode of ['toString', '__proto__'])
      await expectRefused(() => aTraining(school, { indicatorCode }), again(unknown));
  });

  it('are no points that a question is worth (5.2.4c)', async () => {
    const { course } = await aPaper(school);
    for (const worth of [0, 1001])
      await expectRefused(
        () => school.teacher.step('examPaperDraft', { course: course.id, questions: [{ ...questions[0], worth }] }),
        unfit('questions.0.worth', '5.2.4c'),
      );
  });

  it('are no answers: what is no letter counts as nothing (5.2.4c)', async () => {
    const { paper } = await aPaper(school);
    const attempt = await school.one.step('examAttemptBegin', { paper: paper.id });
    const graded = await take(school.one, 'examAttemptSubmit', attempt, { answers: [] }, 'points passed');
    expect(graded).toMatchObject({ points: 0, passed: false });
  });
});
