import { beforeAll, describe, expect, it } from '@jest/globals';
import { aScheme, aTeam, manual, computed, type Team } from '../support/assessment.js';
import { take } from '../support/orders.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

describe('A scheme', () => {
  const scheme = (items: readonly object[]) => async () => aScheme(team, items);
  const refused = async (items: readonly object[], code: string) => {
    const drafted = await team.hr.step('assessmentSchemeDraft', {
      position: team.position,
      validFrom: '2026-01-01',
      items,
    });
    await expectRefused(() => take(team.executive, 'assessmentSchemeApprove', drafted), blocked(code, '4.3.1b'));
    await take(team.hr, 'assessmentSchemeRetire', drafted, { note: 'Wrong' });
  };

  it('has weights that come to a hundred, and figures that are worth something (4.3.1b)', async () => {
    await refused([manual], 'WEIGHTS_OFF');
    await refused([{ ...computed, weight: '100', fullAt: '60' }], 'BOUNDS_MISSING');
    const unknown = blocked('UNKNOWN_INDICATOR', '4.2.2');
    await expectRefused(scheme([{ ...manual, indicatorCode: 'X' }]), unknown);
    await expectRefused(scheme([{ ...manual, indicatorCode: 'constructor' }]), again(unknown));
  });

  it('is approved by another than who wrote it', async () => {
    const drafted = await team.hr.step('assessmentSchemeDraft', {
      position: team.position,
      validFrom: '2027-01-01',
      items: [manual],
    });
    await expectRefused(() => take(team.hr, 'assessmentSchemeApprove', drafted), { code: 'FORBIDDEN' });
  });
});

describe('A cycle', () => {
  it('is of a quarter unless the company, or whoever plans it, says a month (4.3.1a)', async () => {
    const plan = (fields: object) => team.hr.step('assessmentCyclePlan', fields, 'cycleLength');
    const quarter = { fromDay: '2034-01-01', toDay: '2034-03-31' };
    await expectRefused(() => plan({ fromDay: '2034-01-01', toDay: '2034-01-31' }), blocked('NOT_A_CYCLE', '4.3.1a'));
    for (const cycleLength of [undefined, null]) {
      const planned = await plan({ ...quarter, cycleLength });
      expect(planned['cycleLength']).toBe('QUARTERLY');
      await take(team.hr, 'assessmentCycleDrop', planned, { note: 'Not yet' });
    }
    const month = await plan({ cycleLength: 'MONTHLY', fromDay: '2034-01-01', toDay: '2034-01-31' });
    await take(team.hr, 'assessmentCycleDrop', month, { note: 'Not yet' });
  });
});
