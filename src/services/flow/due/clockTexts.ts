import { dayOf, timeOf } from '../../../core/businessTime.js';
import type { Text } from '../../../core/text.js';
import { lowerFirst } from '../../../core/text.js';
import { processOf } from '../../../processes/index.js';
import { timeZone } from '../../../settings/index.js';
import type { DueClock } from './dueClock.js';

/** When a clock is due as people read it: the day and the time in the company's zone; at the end of a day the day alone. */
export function shownDue({ dueAt }: Pick<DueClock, 'dueAt'>): string {
  const [day, time] = [dayOf(dueAt, timeZone), timeOf(dueAt, timeZone)];
  return time === '23:59' ? day : `${day} ${time}`;
}

/** Where a record stands, within a sentence. */
export function standing({ entity, state }: DueClock['record']): Text {
  const { en, zh } = processOf(entity.name)!.states[state]!.means;
  return { en: lowerFirst(en), zh };
}
