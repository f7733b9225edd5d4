import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { file } from '../support/contracts.js';
import { rowOf, stateOf, take } from '../support/orders.js';
import { enterAgain, hire, moveClock, runJobs, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import { aNotice, aSupervision, found, measures, told, underWay, type Supervision } from '../support/supervision.js';

let group: Supervision;
let inspection: Stepped;
beforeAll(async () => {
  await moveClock('2026-09-17T10:00:00+08:00'); // a Thursday; the Sunday that follows is a make-up workday
  group = await aSupervision();
  inspection = await underWay(group);
});
afterAll(() => moveClock());

const entered = async () => {
  const { department, ...people } = group;
  const again = Object.entries(people).map(async ([name, person]) => [name, await enterAgain(person)]);
  group = { ...Object.fromEntries(await Promise.all(again)), department } as Supervision;
};

/** Whether something seen on a day may be recorded at a moment without saying why it is late. */
async function mayWait(seenOn: string, until: string) {
  await moveClock(`${until}:00+08:00`);
  await entered();
  return found(group, inspection, { seenOn }).then(
    () => true,
    () => false,
  );
}

/** A finding that was put right and verified. */
async function cured(): Promise<Stepped> {
  const finding = await found(group, inspection);
  const notice = await aNotice(group, finding);
  await take(group.seller, 'rectificationNoticeAcknowledge', notice);
  await take(group.head, 'rectificationNoticePlan', notice, measures);
  await file(group.seller, notice, 'RECTIFICATION_PROOF');
  await take(group.seller, 'rectificationNoticeSubmit', notice, { remedy: 'Approved' });
  await take(group.colleague, 'rectificationNoticeVerify', notice, { verification: 'Seen' });
  return finding;
}

describe('What was seen', () => {
  it('is recorded within a workday, by the company’s calendar (4.1.3a)', async () => {
    expect(await mayWait('2026-09-17', '2026-09-18T17:59')).toBe(true);
    expect(await mayWait('2026-09-17', '2026-09-18T18:01')).toBe(false);
    expect(await mayWait('2026-09-18', '2026-09-20T17:59')).toBe(true);
    expect(await mayWait('2026-09-18', '2026-09-21T09:00')).toBe(false);
  });

  it('is recorded later only with the reason, and never before it was seen (4.1.3a)', async () => {
    const late = { seenOn: '2026-09-17' };
    await expectRefused(() => found(group, inspection, late), again(blocked('RECORDED_LATE', '4.1.3a')));
    await expectRefused(() => found(group, inspection, { ...late, lateBecause: ' ' }), { code: 'BAD_USER_INPUT' });
    await expectRefused(
      () => found(group, inspection, { seenOn: '2026-09-22' }),
      again(blocked('SEEN_AHEAD', '4.1.3a')),
    );
    const finding = await found(group, inspection, { ...late, lateBecause: 'The archive was locked' });
    expect(await rowOf(finding)).toMatchObject({ late_because: 'The archive was locked', recheck_day: null });
  });
});

describe('A cure', () => {
  it('is looked at again after so many days, and not earlier confirmed to last (1.3.4e)', async () => {
    const finding = await cured();
    const [row] = await sql(
      `select recheck_day::text as day, due_at > '2026-12-20T23:59:59+08' as due from finding where id = $1`,
      finding.id,
    );
    expect(row).toEqual({ day: '2026-12-20', due: true });
    const confirm = (person = group.inspector) =>
      take(person, 'findingConfirm', finding, { note: 'All approved since' });
    await expectRefused(confirm, blocked('RECHECKED_EARLY', '1.3.4e'));
    await moveClock('2026-12-20T10:00:00+08:00');
    await entered();
    await expectRefused(() => confirm(group.seller), { code: 'FORBIDDEN' });
    await confirm();
    expect(await stateOf(finding)).toBe('LASTING');
  });

  it('that did not last is said so, at any time, by nobody who is responsible (1.3.4e) (SOD-22) (4.1.3c)', async () => {
    const finding = await cured();
    const refute = (person = group.inspector, input: object = { note: 'The same again' }) =>
      take(person, 'findingRefute', finding, input);
    await expectRefused(() => refute(group.head), { code: 'FORBIDDEN' });
    await sql('update finding set responsible_id = $2 where id = $1', finding.id, group.lead.account);
    await expectRefused(() => refute(group.lead), blocked('ANSWERABLE', '4.1.3c'));
    await refute();
    expect(await stateOf(finding)).toBe('RELAPSED');
  });

  it('is put right again by another notice, issued within a workday or told further up (1.3.4e, 4.1.3b)', async () => {
    const finding = await cured();
    await take(group.inspector, 'findingRefute', finding, { note: 'The same again' });
    const boss = await hire(['EMPLOYEE']);
    await sql('update department set head_id = $1 where id = $2', boss.account, group.department);
    await moveClock('2026-12-23T10:00:00+08:00');
    await runJobs();
    expect(await told(boss, finding, 'ESCALATION')).toBe(1);
    await entered();
    const given = { requirement: 'Once more, and for good', dueDay: '2026-12-30' };
    await take(group.inspector, 'findingNotify', finding, given);
    expect(await stateOf(finding)).toBe('NOTIFIED');
    const numbers = 'select number, state from rectification_notice where finding_id = $1 order by id';
    expect(await sql(numbers, finding.id)).toEqual([
      { number: expect.stringMatching(/1$/), state: 'VERIFIED' },
      { number: expect.stringMatching(/2$/), state: 'ISSUED' },
    ]);
  });

  it('that nobody looked at again is told further up (1.3.4e)', async () => {
    const finding = await cured();
    const boss = await hire(['EMPLOYEE']);
    await sql('update department set head_id = $1 where id = $2', boss.account, group.department);
    await moveClock('2027-04-20T10:00:00+08:00');
    await runJobs();
    expect(await told(boss, finding, 'ESCALATION')).toBe(1);
  });
});
