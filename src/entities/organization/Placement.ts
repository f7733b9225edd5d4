import type { Ref } from '@mikro-orm/core';
import { day, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { Employee } from './Employee.js';
import type { Position } from './Position.js';

/** An employee in a position from one day to another: past rights and scores can be told from it. */
@entity({
  en: 'An employee in a position for a time',
  zh: '任职',
  clause: '1.2b',
  rows: { within: 'employee' },
  ids: 'placement',
})
export class Placement extends Row {
  @reference('Employee', { en: 'Who', zh: '员工' })
  employee!: Ref<Employee>;

  @reference('Position', { en: 'In which position', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @day({ en: 'The first day', zh: '开始日期', order: true })
  fromDay!: string;

  @day({ en: 'The last day; none is until further notice', zh: '结束日期', nullable: true })
  toDay!: string | null;
}
