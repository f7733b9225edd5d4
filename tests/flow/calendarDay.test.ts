import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { take } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

let personnel: Person;
beforeAll(async () => {
  personnel = await hire('HR_MANAGER', { department: 'Personnel' });
});

const declare = (person: Person, day: string, kind = 'DAY_OFF') =>
  person.step('calendarDayDeclare', { day, kind, reason: 'The founding day' }, 'day kind reason');

describe('The company’s calendar', () => {
  it('is declared and cancelled by personnel, and seen by everybody in the company (3.4.1a)', async () => {
    const day = await declare(personnel, '2029-05-08');
    expect(day).toMatchObject({ state: 'DECLARED', day: '2029-05-08', kind: 'DAY_OFF', reason: 'The founding day' });
    const employee = await hire('EMPLOYEE');
    const days = '{ calendarDays(filter: { day: { eq: "2029-05-08" } }) { nodes { kind state } } }';
    expect(await employee.ask(days)).toEqual({ calendarDays: { nodes: [{ kind: 'DAY_OFF', state: 'DECLARED' }] } });
    expect(await take(personnel, 'calendarDayCancel', day, { note: 'Moved' })).toMatchObject({ state: 'CANCELLED' });
    expect(await declare(personnel, '2029-05-08', 'WORKDAY')).toMatchObject({ state: 'DECLARED' });
  });

  it('says one thing of a day, also where two say it at once (3.4.1a)', async () => {
    await declare(personnel, '2029-05-09');
    await expectRefused(() => declare(personnel, '2029-05-09', 'WORKDAY'), blocked('DAY_DECLARED', '3.4.1a'));
    const both = await Promise.allSettled([
      declare(personnel, '2029-05-10'),
      declare(personnel, '2029-05-10', 'WORKDAY'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const declared = `select count(*)::int as count from calendar_day where day = '2029-05-10' and state = 'DECLARED'`;
    expect(await sql(declared)).toEqual([{ count: 1 }]);
  });

  it('is nobody else’s to declare, and needs a reason (3.4.1a, 3.2.4b)', async () => {
    for (const role of ['SALES_MANAGER', 'SYS_ADMIN', 'EMPLOYEE']) {
      const person = await hire(role);
      await expectRefused(() => declare(person, '2029-05-11'), { code: 'FORBIDDEN', clause: '3.4.1a' });
    }
    const input = { day: '2029-05-11', kind: 'DAY_OFF', reason: ' ' };
    await expectRefused(() => personnel.step('calendarDayDeclare', input), { code: 'BAD_USER_INPUT', recorded: false });
  });
});
