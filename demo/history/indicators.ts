import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import { workday } from '../calendar.js';
import type { Staff } from '../company/staff.js';
import { monthBefore } from './monthBefore.js';
import type { Script } from './play.js';
import { workdaysTo } from './workdaysTo.js';

/** Personnel computes the indicators of each of the last months on the second workday after it; once too early. */
export async function* indicators(staff: Staff, until: string): Script {
  for (const months of [5, 4, 3, 2, 1]) {
    const [fromDay, after] = [monthBefore(until, months), monthBefore(until, months - 1)];
    yield workdaysTo(workday(after, months === 3 ? 1 : 2));
    const compute = async () =>
      (await staff.as('hr')).step('indicatorRunCompute', { fromDay, toDay: addDays(after, -1) });
    const run = await compute();
    if (months !== 3) continue;
    yield 1;
    await next(await staff.as('hr'), 'indicatorRunVoid', run, { note: '补录完成前误核算，予以作废。' });
    await compute();
  }
}
