import { CalendarDay } from '../../entities/index.js';
import { calendarDayProcess } from '../../processes/flow/calendarDay.js';
import { effectsOf } from './effectsOf.js';
import { oneAtATime } from './words/oneAtATime.js';
import { begin } from './words/begin.js';

export const calendarDayEffects = effectsOf(calendarDayProcess, {
  /** Declares a day worked or off; of two who declare at once, the second sees what the first declared (3.4.1a). */
  async calendarDayDeclare(work, given) {
    await oneAtATime(work, `calendar_day ${given.day}`);
    return begin(work, CalendarDay, given);
  },
});
