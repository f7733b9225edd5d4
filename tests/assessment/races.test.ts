import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { elsewhere } from '../support/access.js';
import { hire, moveClock, sql } from '../support/people.js';

let hr: Person;
let cycle: Stepped;
beforeAll(async () => {
  await moveClock('2024-07-02T10:00:00+08:00');
  hr = await hire(['HR_MANAGER', 'EMPLOYEE']);
  cycle = await hr.step('assessmentCyclePlan', { cycleLength: 'MONTHLY', fromDay: '2024-04-01', toDay: '2024-04-30' });
});
afterAll(() => moveClock());

/** Takes the same step several times at the same moment, through both platforms. */
const atOnce = (person: Person, step: string, input: object) =>
  Promise.allSettled([person, elsewhere(person), person, elsewhere(person)].map((one) => one.step(step, input)));

describe('What colleagues are asked', () => {
  it('is asked once of each, also where it is asked twice at the same moment (4.2.4)', async () => {
    const [one, other] = [await hire('EMPLOYEE'), await hire('EMPLOYEE')];
    await atOnce(hr, 'peerRatingAsk', { cycle: cycle.id, rated: one.account, rater: other.account });
    expect(await sql('select id from peer_rating where rated_id = $1', one.account)).toHaveLength(1);
  });
});

describe('A cycle', () => {
  it('is planned once for its days, also where two plan it at the same moment (4.3.1a)', async () => {
    const days = { fromDay: '2024-05-01', toDay: '2024-05-31' };
    await atOnce(hr, 'assessmentCyclePlan', { cycleLength: 'MONTHLY', ...days });
    expect(await sql('select id from assessment_cycle where from_day = $1', days.fromDay)).toHaveLength(1);
  });
});

describe('The training plan of a year', () => {
  it('is begun once, also where two begin it at the same moment (5.1.1a)', async () => {
    await atOnce(await hire(['TRAINING_ADMIN', 'EMPLOYEE']), 'trainingPlanDraft', { planYear: 2044 });
    expect(await sql('select id from training_plan where plan_year = 2044')).toHaveLength(1);
  });
});
