import { code, day, entity, many, reference, type Ref } from '../../core/fields/words.js';
import type { Department, SupervisionPlan } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'A supervision plan item: one clause to be inspected in one department by a date',
  zh: '监督计划项',
  clause: '4.1.1b',
  rows: { within: 'supervisionPlan' },
  ids: 'supervision_item',
  numbered: 'JX',
  orderBy: 'INSPECT_BY_ASC',
})
export class SupervisionItem extends BusinessRecord {
  @reference('SupervisionPlan', { en: 'The supervision plan', zh: '监督计划' })
  supervisionPlan!: Ref<SupervisionPlan>;

  @code({
    en: 'The clause to be inspected, of a process or of a norm',
    zh: '受检流程或规范条款',
    clause: '4.1.1c',
    filter: true,
  })
  askedByClause!: string;

  @reference('Department', { en: 'The department to be inspected', zh: '受检部门', filter: true })
  inspected!: Ref<Department>;

  @day({
    en: 'Planned inspection date: the latest day',
    zh: '计划检查日期',
    clause: '4.1.1b',
    filter: true,
    order: true,
  })
  inspectBy!: string;

  @many('Inspection', { en: 'Inspections held for the item', zh: '监督检查', clause: '4.1.1b', by: 'planItem' })
  inspections!: unknown;
}
