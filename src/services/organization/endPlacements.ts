import { dayOf } from '../../core/businessTime.js';
import { badInput } from '../../core/refusal.js';
import { Placement, type Employee } from '../../entities/index.js';
import { timeZone } from '../../settings/index.js';
import { linesOf } from '../flow/lines.js';
import type { Work } from '../flow/work.js';

/**
 * Ends what an employee holds with a day, and drops what was planned for after it; refused where the employee only
 * starts after that day, or has since started in another position (1.2b).
 */
export async function endPlacements(work: Work<Employee>, lastDay: string): Promise<void> {
  const { em, record, now } = work;
  const placements = await linesOf(work, record, Placement, 'employee');
  const firstDay = placements.map(({ fromDay }) => fromDay).sort()[0]!;
  for (const placement of placements) {
    const { fromDay, toDay } = placement;
    if (toDay && toDay <= lastDay) continue;
    if (fromDay <= lastDay) placement.toDay = lastDay;
    else if (fromDay === firstDay || fromDay <= dayOf(now, timeZone)) throw tooEarly(fromDay);
    else em.remove(placement);
  }
}

const tooEarly = (day: string) =>
  badInput(`The present position is held since ${day}.`, `现任岗位自 ${day} 起任职，日期不可早于此。`);
