import { entity, many, name, reference, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** A department; the company itself is the root of the tree. */
@entity({
  en: 'A department of the company',
  zh: '部门',
  clause: '1.2a',
  rows: { everyone: 'of the company', read: { en: 'List departments and positions', zh: '查看部门与岗位' } },
  list: 'departments',
  ids: 'department',
  numbered: 'BM',
})
export class Department extends BusinessRecord {
  @name({ en: 'Name of the department', zh: '部门名称', filter: true, order: true })
  name!: string;

  @reference('Department', { en: 'Parent department', zh: '上级部门', nullable: true, filter: true })
  parent!: Ref<Department> | null;

  @reference('Account', {
    en: 'Head of the department, to whom its overdue work escalates; none where the parent’s head serves',
    zh: '部门负责人',
    clause: '3.4.3d',
    nullable: true,
    filter: true,
  })
  head!: Ref<Account> | null;

  @many('Department', { en: 'Direct subdepartments', zh: '下级部门', by: 'parent' })
  children!: unknown;

  @many('Position', { en: 'Positions in the department', zh: '岗位', by: 'department' })
  positions!: unknown;
}
