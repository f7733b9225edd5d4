import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { stateOf, take } from '../support/orders.js';
import { enterAgain, moveClock, runJobs, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';
import { aNotice, aSupervision, found, told, underWay, type Supervision } from '../support/supervision.js';

let group: Supervision;
let inspection: Stepped;
beforeAll(async () => {
  await moveClock('2026-09-02T10:00:00+08:00'); // a Wednesday
  group = await aSupervision();
  inspection = await underWay(group);
});
afterAll(() => moveClock());

const appeal = (person: Person, notice: Stepped) =>
  take(person, 'rectificationNoticeAppeal', notice, { appeal: 'Another department wrote it' });
const appealed = async (issuer = group.inspector): Promise<Stepped> => {
  const notice = await aNotice({ ...group, inspector: issuer }, await found(group, inspection));
  await appeal(group.head, notice);
  return notice;
};
const note = { note: 'So it says in the record' };

describe('An appeal against a rectification notice', () => {
  it('is made by those responsible, with a reason, and told to whoever may settle it (4.1.3b)', async () => {
    const notice = await aNotice(group, await found(group, inspection));
    await expectRefused(() => appeal(group.inspector, notice), { code: 'FORBIDDEN' });
    await expectRefused(() => take(group.seller, 'rectificationNoticeAppeal', notice, {}), { code: 'BAD_USER_INPUT' });
    await appeal(group.seller, notice);
    expect(await stateOf(notice)).toBe('APPEALED');
    await runJobs();
    expect(await told(group.lead, notice, 'HANDED')).toBe(1);
  });

  it('is dismissed or found right by another than whoever issued it, with a reason (SOD-22) (4.1.3b)', async () => {
    const own = await appealed(group.lead);
    for (const step of ['rectificationNoticeUphold', 'rectificationNoticeWithdraw']) {
      await expectRefused(() => take(group.lead, step, own, note), blocked('APART', '4.1.3b'));
      await expectRefused(() => take(group.colleague, step, own, note), { code: 'FORBIDDEN' });
      await expectRefused(() => take(group.executive, step, own), blocked('NOTE_MISSING', '4.1.3b'));
    }
    await take(group.executive, 'rectificationNoticeUphold', own, note);
    expect(await stateOf(own)).toBe('ACKNOWLEDGED');
    await appeal(group.seller, own);
    await take(group.executive, 'rectificationNoticeWithdraw', own, note);
    const [finding] = await sql(
      'select f.state from finding f join rectification_notice n on n.finding_id = f.id where n.id = $1',
      own.id,
    );
    expect([await stateOf(own), finding]).toEqual(['WITHDRAWN', { state: 'WAIVED' }]);
    const clocks = 'select from clock where record_id = $1 and done_at is null';
    expect(await sql(clocks, own.id)).toEqual([]);
  });

  it('is settled by nobody who is responsible or of the department (SOD-21) (SOD-22) (4.1.3b)', async () => {
    const notice = await appealed();
    await sql('update rectification_notice set owner_id = $2 where id = $1', notice.id, group.lead.account);
    await expectRefused(
      () => take(group.lead, 'rectificationNoticeWithdraw', notice, note),
      blocked('RESPONSIBLE', '4.1.3c'),
    );
    await sql('update rectification_notice set owner_id = $2 where id = $1', notice.id, group.seller.account);
    await take(group.lead, 'rectificationNoticeWithdraw', notice, note);
  });

  it('is made within five workdays, and not later (4.1.3b)', async () => {
    const notice = await aNotice(group, await found(group, inspection));
    await moveClock('2026-09-09T17:59:00+08:00');
    const [head, lead] = [await enterAgain(group.head), await enterAgain(group.lead)];
    await appeal(head, notice);
    await take(lead, 'rectificationNoticeUphold', notice, note);
    await moveClock('2026-09-10T09:00:00+08:00');
    const late = await enterAgain(group.head);
    await expectRefused(() => appeal(late, notice), blocked('APPEALED_LATE', '4.1.3b'));
  });
});
