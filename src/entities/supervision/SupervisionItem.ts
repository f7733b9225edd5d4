import type { Ref } from '@mikro-orm/core';
import { code, day, many, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Department } from '../organization/Department.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { SupervisionPlan } from './SupervisionPlan.js';

/** One clause that is to be inspected in one department by a day (监督计划项). */
@entity({
  en: 'One clause that is to be inspected in one department by a day',
  zh: '监督计划项',
  clause: '4.1.1b',
  rows: { within: 'supervisionPlan' },
  ids: 'supervision_item',
  numbered: 'JX',
  orderBy: 'INSPECT_BY_ASC',
})
export class SupervisionItem extends BusinessRecord {
  @reference('SupervisionPlan', { en: 'The plan', zh: '监督计划' })
  supervisionPlan!: Ref<SupervisionPlan>;

  @code({
    en: 'The clause, of a process or of a norm, that is held against what is done',
    zh: '受检流程或规范条款',
    clause: '4.1.1c',
    filter: true,
  })
  askedByClause!: string;

  @reference('Department', { en: 'The department that is inspected', zh: '受检部门', filter: true })
  inspected!: Ref<Department>;

  @day({ en: 'By which day it is inspected', zh: '计划检查日期', clause: '4.1.1b', filter: true, order: true })
  inspectBy!: string;

  @many('Inspection', { en: 'When it was inspected', zh: '监督检查', clause: '4.1.1b', by: 'planItem' })
  inspections!: unknown;
}
