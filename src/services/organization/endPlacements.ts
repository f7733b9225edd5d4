import { dayOf } from '../../core/businessTime.js';
import { Placement, type Employee } from '../../entities/index.js';
import { timeZone } from '../../settings/index.js';
import { linesOf, remove, type Work } from '../flow/words.js';

/**
 * Ends what an employee holds with a day, and drops what was planned for after it (1.2b). What they have begun by today,
 * and their first position, is never dropped: ended before its first day it blocks the step.
 */
export async function endPlacements(work: Work<Employee>, lastDay: string): Promise<void> {
  const { record, now } = work;
  const placements = await linesOf(work, record, Placement, 'employee');
  const firstDay = placements.map(({ fromDay }) => fromDay).sort()[0]!;
  for (const placement of placements) {
    const { fromDay, toDay } = placement;
    if (toDay && toDay <= lastDay) continue;
    const planned = fromDay > lastDay && fromDay > firstDay && fromDay > dayOf(now, timeZone);
    if (planned) remove(work, placement);
    else placement.toDay = lastDay;
  }
}
