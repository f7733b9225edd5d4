import { another, type Fact } from '../../core/words.js';
import { CalendarDay } from '../../entities/index.js';

export const dayDeclared: Fact = {
  code: 'DAY_DECLARED',
  means: { en: 'The day is declared already: cancel the declaration first', zh: '该日期已公布：请先取消' },
  clause: '3.4.1a',
  curable: true,
  sql: another(CalendarDay, ['day'], { state: 'DECLARED' }),
};
