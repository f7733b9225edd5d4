import type { Fact } from '../../core/words.js';
import { settings } from '../../settings/index.js';
import type { Setting } from '../../settings/setting.js';
import { today } from '../../settings/today.js';

const fixed = Object.entries<Setting>(settings).flatMap(([key, { fixed }]) => (fixed ? [`'${key}'`] : []));

export const settingFixed: Fact = {
  code: 'SETTING_FIXED',
  means: { en: 'The setting was fixed when the company was set up', zh: '该参数于公司初始化时确定，不可变更' },
  clause: '3.4.1a',
  sql: (row) => `${row}.key in (${fixed.join(', ')})`,
};

export const valueInThePast: Fact = {
  code: 'VALUE_IN_THE_PAST',
  means: { en: 'A change of a setting takes effect today at the earliest', zh: '公司参数最早自当日起变更' },
  clause: '1.3.2d',
  curable: true,
  sql: (row, _actors, now) => `${row}.effective_from < ${today(now)}`,
};
