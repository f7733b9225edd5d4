import { Unique } from '@mikro-orm/decorators/legacy';
import { entity, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Department, OrderIssue } from '../index.js';

@entity({
  en: 'A department concerned by an issue',
  zh: '问题相关部门',
  clause: '3.3.1c',
  rows: { within: 'issue' },
  ids: 'issue_department',
})
@Unique({ properties: ['issue', 'department'] })
export class IssueDepartment extends Row {
  @reference('OrderIssue', { en: 'The issue', zh: '订单问题' })
  issue!: Ref<OrderIssue>;

  @reference('Department', { en: 'The department concerned', zh: '部门' })
  department!: Ref<Department>;
}
