import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { stateOf, take } from '../support/orders.js';
import { enterAgain, hire, moveClock } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import { anInspection, appoint, aSupervision, type Supervision } from '../support/supervision.js';

let group: Supervision;
let newcomer: Person;
beforeAll(async () => {
  await moveClock('2026-09-02T10:00:00+08:00');
  group = await aSupervision();
  newcomer = await hire(['SUPERVISOR', 'EMPLOYEE'], { department: 'Network' });
});
afterAll(() => moveClock());

const term = { termFrom: '2026-09-01', termTo: '2026-09-30' };

describe('The supervision group', () => {
  it('is appointed by the executive, for a term, of people who hold a role of it (4.1.1a)', async () => {
    for (const person of [group.lead, newcomer])
      await expectRefused(() => appoint(person, newcomer, term), { code: 'FORBIDDEN' });
    const off = [{ termFrom: '2026-10-01' }, { termFrom: '2026-08-01', termTo: '2026-08-31' }];
    await expectRefused(
      () => appoint(group.executive, newcomer, { ...term, ...off[0] }),
      blocked('TERM_OFF', '4.1.1a'),
    );
    const over = () => appoint(group.executive, newcomer, off[1]);
    await expectRefused(over, again(blocked('TERM_OFF', '4.1.1a')));
    const nobody = () => appoint(group.executive, group.seller, term);
    await expectRefused(nobody, again(blocked('INSPECTS_NOTHING', '4.1.1a')));
    const both = await hire(['EXECUTIVE', 'SUPERVISOR', 'EMPLOYEE']);
    await expectRefused(() => appoint(both, both, term), blocked('OWN_APPOINTMENT', '4.1.1a'));
    await appoint(group.executive, newcomer, term);
    const more = { termFrom: '2026-09-30', termTo: '2026-12-31' };
    await expectRefused(() => appoint(group.executive, newcomer, more), again(blocked('MEMBER_TWICE', '4.1.1a')));
  });

  it('alone inspects, and nobody before or after their term (4.1.1a, 4.1.1b)', async () => {
    const stranger = await hire(['SUPERVISOR', 'EMPLOYEE'], { department: 'Network' });
    const unappointed = blocked('INSPECTOR_UNAPPOINTED', '4.1.1a');
    await expectRefused(() => anInspection(group, { inspector: stranger.account }), unappointed);
    const inspection = await anInspection(group, { inspector: newcomer.account });
    const other = await anInspection(group, { inspector: newcomer.account });
    await moveClock('2026-10-01T09:00:00+08:00');
    const late = await enterAgain(newcomer);
    await expectRefused(() => take(late, 'inspectionStart', inspection), unappointed);
    const longer = await appoint(await enterAgain(group.executive), newcomer, {
      ...term,
      termTo: '2026-10-31',
      termFrom: '2026-10-01',
    });
    await take(late, 'inspectionStart', inspection);
    const end = { note: 'Another task' };
    await expectRefused(async () => take(await enterAgain(group.lead), 'supervisionMemberEnd', longer, end), {
      code: 'FORBIDDEN',
    });
    await take(await enterAgain(group.executive), 'supervisionMemberEnd', longer, end);
    expect(await stateOf(longer)).toBe('ENDED');
    await expectRefused(() => take(late, 'inspectionStart', other), unappointed);
  });
});
