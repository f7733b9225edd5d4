import type { Ref } from '@mikro-orm/core';
import { many, name, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
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
  @name({ en: 'What it is called', zh: '部门名称', filter: true, order: true })
  name!: string;

  @reference('Department', { en: 'The department above', zh: '上级部门', nullable: true, filter: true })
  parent!: Ref<Department> | null;

  @reference('Account', {
    en: 'Who runs it, to whom what its people did not do in time goes up; none where those above do',
    zh: '部门负责人',
    clause: '3.4.3d',
    nullable: true,
    filter: true,
  })
  head!: Ref<Account> | null;

  @many('Department', { en: 'The departments directly below', zh: '下级部门', by: 'parent' })
  children!: unknown;

  @many('Position', { en: 'Its positions', zh: '岗位', by: 'department' })
  positions!: unknown;
}
