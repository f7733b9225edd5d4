import type { Fact } from '../../core/fact.js';
import { today } from '../../settings/today.js';

export const valueInThePast: Fact = {
  code: 'VALUE_IN_THE_PAST',
  means: { en: 'A setting changes today at the earliest', zh: '公司参数最早自当日起变更' },
  clause: '1.3.2d',
  curable: true,
  sql: (row, _actors, now) => `${row}.effective_from < ${today(now)}`,
};
