import { blank, exists, type Fact } from '../../core/words.js';
import { ChangeLine } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { today } from '../../settings/today.js';
import { lineNotPositive, lineUnnamed } from './orderFacts.js';

export const assessmentStale: Fact = {
  code: 'ASSESSMENT_STALE',
  means: {
    en: 'The order has changed since the assessment: assess the change again',
    zh: '评估后订单已变更，请重新评估',
  },
  clause: '2.2.6f',
  curable: true,
  sql: (row) => `exists (select from "order" o where o.id = ${row}.order_id and o.worded_at > ${row}.assessed_at)`,
};

/** Whether an amendment in force was signed for the change, since it was last assessed. */
const amendedFor = (change: string) => `exists (select from amendment a where a.change_request_id = ${change}.id
  and a.state = 'SIGNED' and a.state_since >= ${change}.assessed_at)`;

/** What the changes of an order `o` that no amendment was signed for have added to its amount, in SQL. */
const unamended = `select coalesce(sum(c.price_effect), 0) from change_request c where c.order_id = o.id
  and c.state = 'APPLIED' and not ${amendedFor('c')}`;

/**
 * The effect on the price, with that of the changes before it that no amendment was signed for, is so large, set against
 * the amount of the order without them, that the contract must be amended.
 */
export const materialWithoutAmendment: Fact = {
  code: 'AMENDMENT_NEEDED',
  means: {
    en: 'A major change, counting earlier ones, needs a contract amendment signed after its assessment',
    zh: '重大变更（含此前累计变更）须在评估之后签订补充协议并生效',
  },
  clause: '2.2.6f',
  params: { field: 'priceEffect' },
  sql: (row, _actors, now) => `exists (select from "order" o, lateral (${unamended}) before (effect)
      where o.id = ${row}.order_id and abs(${row}.price_effect + before.effect)
        > (o.amount - before.effect) * ${inForce('changeRequest.material.percent', now)} / 100)
    and not ${amendedFor(row)}`,
};

export const changeLineNotPositive: Fact = {
  ...lineNotPositive,
  sql: (row) => `exists (select from change_line l where l.change_id = ${row}.id and (l.quantity <= 0 or l.price < 0))`,
};

export const changeLineUnnamed: Fact = {
  ...lineUnnamed,
  sql: exists(ChangeLine, 'change', { name: blank }, { unit: blank }),
};

export const changedDayPast: Fact = {
  code: 'CHANGED_DAY_PAST',
  means: { en: 'The new delivery date is in the past', zh: '变更后交货期早于今日' },
  clause: '2.2.6f',
  curable: true,
  sql: (row, _actors, now) => `${row}.deliver_by < ${today(now)}`,
};
