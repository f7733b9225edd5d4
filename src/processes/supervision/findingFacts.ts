import type { Fact } from '../../core/fact.js';
import { today } from '../../settings/today.js';

export const recordedLate: Fact = {
  code: 'RECORDED_LATE',
  means: { en: 'It was seen longer ago than it may wait: say why', zh: '已超出问题记录期限，须说明原因' },
  clause: '4.1.3a',
  curable: true,
  sql: (row) => `${row}.entered_at > ${row}.record_by and coalesce(trim(${row}.late_because), '') = ''`,
};

export const seenAhead: Fact = {
  code: 'SEEN_AHEAD',
  means: { en: 'The day on which it was seen lies ahead', zh: '发现日期晚于今日' },
  clause: '4.1.3a',
  curable: true,
  sql: (row, _actors, now) => `${row}.seen_on > ${today(now)}`,
};

export const recheckedEarly: Fact = {
  code: 'RECHECKED_EARLY',
  means: { en: 'It is too early to tell whether the cure lasts', zh: '尚未到整改效果复查日' },
  clause: '1.3.4e',
  sql: (row, _actors, now) => `coalesce(${row}.recheck_day > ${today(now)}, false)`,
};

export const isAnswerable: Fact = {
  code: 'ANSWERABLE',
  means: {
    en: 'Whoever is responsible does not tell whether the cure lasts (SOD-22)',
    zh: '责任人不得复查本人的整改（SOD-22）',
  },
  clause: '4.1.3c',
  sql: (row, actors) => `${row}.responsible_id = any(${actors})`,
};
