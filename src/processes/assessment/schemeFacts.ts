import type { Fact } from '../../core/words.js';
import { isUnknownIndicator, unknownIndicator } from './unknownIndicator.js';

export const weightsOff: Fact = {
  code: 'WEIGHTS_OFF',
  means: { en: 'The weights must add up to 100', zh: '权重合计须为 100' },
  clause: '4.3.1b',
  curable: true,
  sql: (row) => `(select coalesce(sum(i.weight), 0) <> 100 or coalesce(min(i.weight), 0) <= 0
    from scheme_item i where i.scheme_id = ${row}.id)`,
};

/** Something is to be scored by an indicator that there is not. */
export const itemUnknown: Fact = {
  ...unknownIndicator,
  sql: (row) =>
    `exists (select from scheme_item i where i.scheme_id = ${row}.id and ${isUnknownIndicator('i.indicator_code')})`,
};

/** By an indicator nothing is scored but between two figures. */
export const boundsMissing: Fact = {
  code: 'BOUNDS_MISSING',
  means: {
    en: 'An indicator item needs two different figures, one for 0 points and one for 100',
    zh: '指标项目须设定零分值与满分值，且二者不同',
  },
  clause: '4.3.1b',
  curable: true,
  sql: (row) => `exists (select from scheme_item i where i.scheme_id = ${row}.id and i.indicator_code is not null
    and (i.zero_at is null or i.full_at is null or i.zero_at = i.full_at))`,
};

/** The figures run the other way than what is better. */
export const boundsTurned: Fact = {
  code: 'BOUNDS_TURNED',
  means: { en: 'A better figure must score higher', zh: '更优的指标值须对应更高得分' },
  clause: '4.3.1b',
  curable: true,
  sql: (row) => `exists (select from scheme_item i join lateral (select v.better from indicator_version v
      where v.indicator_code = i.indicator_code order by v.edition desc limit 1) v on true
    where i.scheme_id = ${row}.id and (i.full_at > i.zero_at) <> (v.better = 'HIGHER'))`,
};
