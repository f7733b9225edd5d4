import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { file } from '../support/contracts.js';
import { rowOf, stateOf, take } from '../support/orders.js';
import { enterAgain, hire, moveClock, platformNow, runJobs, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import {
  aNotice,
  aSupervision,
  dayIn,
  found,
  measures,
  told,
  underWay,
  type Supervision,
} from '../support/supervision.js';

let group: Supervision;
let inspection: Stepped;
beforeAll(async () => {
  group = await aSupervision();
  inspection = await underWay(group);
});
afterAll(() => moveClock());

const planned = async (): Promise<Stepped> => {
  const notice = await aNotice(group, await found(group, inspection));
  await take(group.seller, 'rectificationNoticeAcknowledge', notice);
  await take(group.head, 'rectificationNoticePlan', notice, measures);
  return notice;
};

const submitted = async (): Promise<Stepped> => {
  const notice = await planned();
  await file(group.seller, notice, 'RECTIFICATION_PROOF');
  await take(group.seller, 'rectificationNoticeSubmit', notice, { remedy: 'Legal approved all of them' });
  return notice;
};

describe('A finding', () => {
  it('is recorded by the inspector, with clause, facts, severity and who is responsible (4.1.3a)', async () => {
    const finding = await found(group, inspection);
    expect(await rowOf(finding)).toMatchObject({
      state: 'OPEN',
      asked_by_clause: '2.2.5c',
      severity: 'MAJOR',
      responsible_id: group.seller.account,
      department_id: group.department,
      owner_id: group.inspector.account,
    });
    await expectRefused(() => found({ ...group, inspector: group.head }, inspection), { code: 'FORBIDDEN' });
    await expectRefused(() => found({ ...group, inspector: group.colleague }, inspection), { code: 'FORBIDDEN' });
    await expectRefused(
      () => found(group, inspection, { askedByClause: '9.9.9z' }),
      blocked('UNKNOWN_CLAUSE', '4.1.1c'),
    );
    await expectRefused(
      () => found(group, inspection, { responsible: group.lead.account }),
      again(blocked('RESPONSIBLE_ELSEWHERE', '4.1.3c')),
    );
  });

  it('is recorded by nobody of the department that is inspected (SOD-21) (4.1.1b)', async () => {
    const leading = await hire(['SUPERVISION_LEAD', 'EMPLOYEE']);
    await sql('update account set department_id = $2 where id = $1', leading.account, group.department);
    await expectRefused(() => found({ ...group, inspector: leading }, inspection), blocked('OWN_DEPARTMENT', '4.1.1b'));
  });

  it('of the same clause and department within twelve months is marked, and told the executive (1.3.4e)', async () => {
    const other = await aSupervision();
    const first = await found(other, await underWay(other), { askedByClause: '2.4.1c' });
    const second = await found(other, await underWay(other), { askedByClause: '2.4.1c' });
    const different = await found(other, await underWay(other), { askedByClause: '2.4.1d' });
    await runJobs();
    const marks = await Promise.all([first, second, different].map(async (one) => (await rowOf(one))['repeated']));
    expect(marks).toEqual([false, true, false]);
    expect(await told(other.executive, second, 'NEWS')).toBe(1);
    expect(await told(other.seller, second, 'NEWS')).toBe(0);
    expect(await told(other.executive, different, 'NEWS')).toBe(0);
    await sql(
      `update finding set entered_at = entered_at - interval '13 months' where department_id = $1`,
      other.department,
    );
    const late = await found(other, await underWay(other), { askedByClause: '2.4.1c' });
    expect((await rowOf(late))['repeated']).toBe(false);
  });
});

describe('A rectification notice', () => {
  it('says by which day, no later than the severity allows (4.1.3b, 4.1.3c)', async () => {
    const finding = await found(group, inspection);
    const notify = (dueDay?: string) => () =>
      take(group.inspector, 'findingNotify', finding, { requirement: 'Have legal approve first', dueDay });
    await expectRefused(notify(), blocked('DUE_DAY_MISSING', '4.1.3c'));
    await expectRefused(notify(dayIn(-1)), again(blocked('DUE_DAY_OFF', '4.1.3c')));
    await expectRefused(notify(dayIn(8)), again(blocked('DUE_DAY_OFF', '4.1.3c')));
    await notify(dayIn(7))();
    expect(await stateOf(finding)).toBe('NOTIFIED');
  });

  it('is acknowledged, planned, and cured with proof by those responsible alone (4.1.3c)', async () => {
    const notice = await aNotice(group, await found(group, inspection));
    await runJobs();
    expect(await told(group.seller, notice, 'HANDED')).toBe(1);
    await expectRefused(() => take(group.inspector, 'rectificationNoticeAcknowledge', notice), { code: 'FORBIDDEN' });
    const stranger = await hire(['SALES_REP', 'EMPLOYEE'], { department: 'Elsewhere' });
    await expectRefused(() => take(stranger, 'rectificationNoticeAcknowledge', notice), { code: 'NOT_FOUND' });
    await take(group.seller, 'rectificationNoticeAcknowledge', notice);
    await take(group.head, 'rectificationNoticePlan', notice, measures);
    const submit = () => take(group.seller, 'rectificationNoticeSubmit', notice, { remedy: 'Approved' });
    await expectRefused(submit, blocked('EVIDENCE_MISSING', '4.1.3c'));
    await file(group.seller, notice, 'RECTIFICATION_PROOF');
    await submit();
    expect(await stateOf(notice)).toBe('SUBMITTED');
  });

  it('is verified by another than who is responsible, and than who planned (SOD-22) (4.1.3c)', async () => {
    const notice = await submitted();
    const verify = (person: Supervision['lead']) => () =>
      take(person, 'rectificationNoticeVerify', notice, { verification: 'Ten contracts looked at' });
    await expectRefused(verify(group.seller), { code: 'FORBIDDEN' });
    await sql('update rectification_notice set owner_id = $2 where id = $1', notice.id, group.colleague.account);
    await expectRefused(verify(group.colleague), blocked('RESPONSIBLE', '4.1.3c'));
    await sql('update rectification_notice set owner_id = $2 where id = $1', notice.id, group.seller.account);
    await sql(
      `insert into step_record (record_id, step, from_state, to_state, actor_id, taken_at) values ($1, 'rectificationNoticePlan', 'ACKNOWLEDGED', 'RECTIFYING', $2, $3)`,
      notice.id,
      group.colleague.account,
      platformNow().toISOString(),
    );
    await expectRefused(verify(group.colleague), again(blocked('APART', '4.1.3c')));
    await verify(group.inspector)();
    const { finding_id: finding } = await rowOf(notice);
    expect([await stateOf(notice), await stateOf({ id: finding })]).toEqual(['VERIFIED', 'CURED']);
  });

  it('goes back to be put right, with fresh proof, where it is not (4.1.3c)', async () => {
    const notice = await submitted();
    await take(group.inspector, 'rectificationNoticeReject', notice, { note: 'Two are missing' });
    await expectRefused(
      () => take(group.seller, 'rectificationNoticeSubmit', notice, { remedy: 'Now all' }),
      blocked('EVIDENCE_MISSING', '4.1.3c'),
    );
    await file(group.seller, notice, 'RECTIFICATION_PROOF');
    await take(group.seller, 'rectificationNoticeSubmit', notice, { remedy: 'Now all' });
    await take(group.colleague, 'rectificationNoticeVerify', notice, { verification: 'All there' });
  });

  it('is given more time once, by another than whoever issued it (SOD-22) (4.1.3c)', async () => {
    const notice = await planned();
    const extend = (person: Supervision['lead']) => () =>
      take(person, 'rectificationNoticeExtend', notice, { dueDay: dayIn(7), note: 'The lawyer is ill' });
    await expectRefused(extend(group.inspector), { code: 'FORBIDDEN' });
    const before = (await rowOf(notice))['due_at'];
    await extend(group.lead)();
    expect(new Date((await rowOf(notice))['due_at']).getTime()).toBeGreaterThan(new Date(before).getTime());
    await expectRefused(extend(group.lead), blocked('EXTENDED_OFTEN', '4.1.3c'));

    const own = await aNotice({ ...group, inspector: group.lead }, await found(group, inspection));
    await expectRefused(
      () => take(group.lead, 'rectificationNoticeExtend', own, { dueDay: dayIn(7), note: 'I may not' }),
      blocked('APART', '4.1.3c'),
    );
  });

  it('that is overdue goes up to the head of the department (4.1.3c)', async () => {
    const notice = await planned();
    await moveClock(new Date(platformNow().getTime() + 20 * 86_400_000));
    await runJobs();
    expect(await told(group.head, notice, 'ESCALATION')).toBe(1);
    await moveClock();
    group = { ...group, seller: await enterAgain(group.seller) };
  });
});
