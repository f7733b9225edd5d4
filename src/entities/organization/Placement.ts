import { day, entity, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Employee, Position } from '../index.js';

/** An employee in a position from one day to another: past rights and scores can be told from it. */
@entity({
  en: 'Placement of an employee in a position for a period',
  zh: '任职',
  clause: '1.2b',
  rows: { within: 'employee' },
  ids: 'placement',
})
export class Placement extends Row {
  @reference('Employee', { en: 'The employee placed', zh: '员工' })
  employee!: Ref<Employee>;

  @reference('Position', { en: 'The position held', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @day({ en: 'First day of the placement', zh: '开始日期', order: true })
  fromDay!: string;

  @day({ en: 'Last day of the placement; none is until further notice', zh: '结束日期', nullable: true })
  toDay!: string | null;
}
