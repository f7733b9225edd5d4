import type { Fact } from '../../core/fact.js';

export const dayDeclared: Fact = {
  code: 'DAY_DECLARED',
  means: { en: 'The day is declared already: cancel that first', zh: '该日期已公布：请先取消' },
  clause: '3.4.1a',
  curable: true,
  sql: (row) =>
    `exists (select from calendar_day d where d.day = ${row}.day and d.state = 'DECLARED' and d.id <> ${row}.id)`,
};
