import type { Fact } from '../../core/words.js';

export const quantityNotPositive: Fact = {
  code: 'QUANTITY_NOT_POSITIVE',
  means: { en: 'The quantity must be greater than zero', zh: '数量须大于零' },
  clause: '2.2.6d',
  curable: true,
  sql: (row) => `${row}.quantity <= 0`,
};

export const plannedAboveOrdered: Fact = {
  code: 'PLANNED_ABOVE_ORDERED',
  means: { en: 'The planned quantity exceeds the quantity ordered', zh: '计划生产数量超过订购数量' },
  clause: '2.2.6d',
  curable: true,
  params: { field: 'quantity' },
  sql: (row) => `exists (select from order_line l where l.id = ${row}.line_id and l.planned > l.quantity)`,
};

export const plannedDaysReversed: Fact = {
  code: 'PLANNED_DAYS_REVERSED',
  means: { en: 'The planned end lies before the planned start', zh: '计划完成日期早于开始日期' },
  clause: '2.2.6b',
  curable: true,
  sql: (row) => `${row}.planned_to < ${row}.planned_from`,
};

export const passedAboveProduced: Fact = {
  code: 'PASSED_ABOVE_PRODUCED',
  means: {
    en: 'The passed quantity must be greater than zero and at most the quantity produced',
    zh: '合格数量须大于零且不超过生产数量',
  },
  clause: '2.2.6d',
  curable: true,
  sql: (row) => `exists (select from quality_check c where c.task_id = ${row}.id and c.result = 'PASSED'
    and (c.quantity <= 0 or c.quantity > ${row}.quantity))`,
};
