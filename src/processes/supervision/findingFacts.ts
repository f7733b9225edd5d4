import { above, acting, blank, is, type Fact } from '../../core/words.js';
import { Finding } from '../../entities/index.js';
import { today } from '../../settings/today.js';

export const recordedLate: Fact = {
  code: 'RECORDED_LATE',
  means: {
    en: 'The time limit for recording the finding is over: state the reason',
    zh: '已超出问题记录期限，须说明原因',
  },
  clause: '4.1.3a',
  curable: true,
  sql: is(Finding, { enteredAt: above('recordBy'), lateBecause: blank }),
};

export const seenAhead: Fact = {
  code: 'SEEN_AHEAD',
  means: { en: 'The date of the finding is in the future', zh: '发现日期晚于今日' },
  clause: '4.1.3a',
  curable: true,
  sql: is(Finding, { seenOn: above(today) }),
};

export const recheckedEarly: Fact = {
  code: 'RECHECKED_EARLY',
  means: { en: 'The date of the recheck is not yet reached', zh: '尚未到整改效果复查日' },
  clause: '1.3.4e',
  sql: is(Finding, { recheckDay: above(today) }),
};

export const isAnswerable: Fact = {
  code: 'ANSWERABLE',
  means: {
    en: 'The responsible person may not recheck their own rectification (SOD-22)',
    zh: '责任人不得复查本人的整改（SOD-22）',
  },
  clause: '4.1.3c',
  sql: is(Finding, { responsible: acting }),
};
