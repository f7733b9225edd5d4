import { beforeAll, describe, it } from '@jest/globals';
import { aScheme, aTeam, manual, reckoned, type Team } from '../support/assessment.js';
import { take } from '../support/orders.js';
import { blocked, expectRefused } from '../support/refused.js';

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

describe('A scheme', () => {
  const scheme = (items: readonly object[]) => async () => aScheme(team, items);
  const refused = async (items: readonly object[], code: string) => {
    const drafted = await team.hr.step('schemeDraft', { position: team.position, validFrom: '2026-01-01', items });
    await expectRefused(() => take(team.executive, 'schemeApprove', drafted), blocked(code, '4.3.1b'));
    await take(team.hr, 'schemeRetire', drafted, { note: 'Wrong' });
  };

  it('has weights that come to a hundred, and figures that are worth something (4.3.1b)', async () => {
    await refused([manual], 'WEIGHTS_OFF');
    await refused([{ ...reckoned, weight: '100', fullAt: '60' }], 'BOUNDS_MISSING');
    for (const indicatorCode of ['X', 'constructor'])
      await expectRefused(scheme([{ ...manual, indicatorCode }]), { code: 'BAD_USER_INPUT' });
  });

  it('is approved by another than who wrote it', async () => {
    const drafted = await team.hr.step('schemeDraft', {
      position: team.position,
      validFrom: '2027-01-01',
      items: [manual],
    });
    await expectRefused(() => take(team.hr, 'schemeApprove', drafted), { code: 'FORBIDDEN' });
  });
});
