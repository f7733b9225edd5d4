import { CalendarDay } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';

const declared = ['day', 'kind', 'reason'] as const;
export type CalendarDayFields = Fields<CalendarDay, (typeof declared)[number]>;

export const CalendarDayDeclareInput = inputFor(
  CalendarDay,
  'CalendarDayDeclareInput',
  declared,
) as new () => CalendarDayFields;
