import { CalendarDayDeclareInput } from '../../schema/flow/inputs.js';
import { declareDay } from '../../services/flow/clocks/declareDay.js';
import { bind } from './bind.js';

export const flowSteps = {
  calendarDayDeclare: bind(CalendarDayDeclareInput, declareDay),
};
