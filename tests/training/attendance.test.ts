import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { stateOf, take } from '../support/orders.js';
import { sql, statementsOf } from '../support/people.js';
import { again, blocked, expectRefused, type Refusal } from '../support/refused.js';
import { aSchool, aTraining, attend, type School } from '../support/training.js';

let school: School;
beforeAll(async () => {
  school = await aSchool();
});

const enrol = (person: Person, { id }: Stepped) => person.step('enrolmentAdd', { training: id });

describe('Who took part', () => {
  it('is noted down of all in one, or of none, and in as many statements as of one (5.2.1a)', async () => {
    const [training, elsewhere] = [await aTraining(school), await aTraining(school)];
    const learners = [school.one, school.other, school.head, school.hr, school.executive];
    const enrolments: Stepped[] = [];
    for (const learner of learners) enrolments.push(await enrol(learner, training));
    const foreign = await enrol(school.one, elsewhere);
    for (const one of [training, elsewhere]) await take(school.teacher, 'trainingBegin', one);
    const [one, other, ...more] = enrolments as [Stepped, Stepped, ...Stepped[]];
    const refused = async (there: readonly Stepped[], absent: readonly Stepped[], refusal: Refusal) => {
      await expectRefused(() => attend(school.teacher, training, there, absent), refusal);
      expect(await Promise.all([...enrolments, foreign].map(stateOf))).toEqual(Array(6).fill('ENROLLED'));
    };
    await refused([one, foreign], [], { code: 'NOT_FOUND' });
    await refused([one], [other, one], blocked('WRONG_STATE', '5.2.1a'));
    const alone = await statementsOf(() => attend(school.teacher, training, [one, one]));
    const many = await statementsOf(() => attend(school.teacher, training, more.slice(0, 2)));
    expect(many.length).toBe(alone.length);
    await attend(school.teacher, training, more.slice(2), [other]);
    expect(await Promise.all(enrolments.map(stateOf))).toEqual([
      'ATTENDED',
      'ABSENT',
      'ATTENDED',
      'ATTENDED',
      'ATTENDED',
    ]);
    await expectRefused(() => attend(school.teacher, training, [one]), again(blocked('WRONG_STATE', '5.2.1a')));
    const [told] = await sql<{ count: number }>(
      `select count(*)::int as count from step_record where step in ('enrolmentAttend', 'enrolmentMiss') and actor_id = $1
        and record_id = any($2)`,
      school.teacher.account,
      enrolments.map(({ id }) => id),
    );
    expect(told!.count).toBe(5);
  });

  it('is noted down of nobody by themselves (5.2.1a)', async () => {
    const training = await aTraining(school);
    const own = await enrol(school.organiser, training);
    await take(school.organiser, 'trainingBegin', training);
    await expectRefused(() => attend(school.organiser, training, [own]), blocked('OWNER'));
    expect(await stateOf(own)).toBe('ENROLLED');
    await attend(school.teacher, training, [own]);
    expect(await stateOf(own)).toBe('ATTENDED');
  });
});
