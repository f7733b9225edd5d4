import { defineProcess } from '../../core/words.js';
import { CalendarDay } from '../../entities/index.js';
import { dayDeclared } from './facts.js';

export const calendarDayProcess = defineProcess({
  entity: CalendarDay,
  clause: '3.4.1a',
  administers: true,

  states: {
    DECLARED: { means: { en: 'Declared, counted in all time limits', zh: '已公布' }, rests: true },
    CANCELLED: { means: { en: 'Cancelled', zh: '已取消' } },
  },

  steps: {
    calendarDayDeclare: {
      means: { en: 'Declares a day a working day or a day off', zh: '公布上班日或放假日' },
      to: 'DECLARED',
      brings: { required: ['day', 'kind', 'reason'] },
      effect: true,
      unlessAfter: [dayDeclared],
    },
    calendarDayCancel: {
      means: { en: 'Cancels the declaration of a day', zh: '取消已公布的日期' },
      from: ['DECLARED'],
      to: 'CANCELLED',
      noteRequired: true,
    },
  },
});
