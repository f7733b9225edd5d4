import { choice, code, entity, hidden, money, reference, type Ref } from '../../core/fields/words.js';
import { scopes, type Scope } from '../../core/viewer.js';
import { Row } from '../Row.js';
import type { Role } from '../index.js';

/** One line of a role: a permission, on which rows, up to which amount. Grants only add. */
@entity({
  en: 'A grant of a role: a permission, its scope of rows and its ceiling',
  zh: '授权项',
  clause: '3.2.4b',
  rows: { within: 'role' },
  ids: 'grant',
})
export class Grant extends Row {
  @reference('Role', { en: 'The role to which the grant belongs', zh: '所属角色' })
  role!: Ref<Role>;

  @code({ en: 'The granted permission, such as `contractApprove`', zh: '权限', filter: true })
  permission!: string;

  @choice('Scope', scopes, { en: 'Scope of the grant: the rows that it opens', zh: '数据范围' })
  scope!: Scope;

  @money({
    en: 'Ceiling: the largest amount or percentage covered; none is without limit',
    zh: '授权上限',
    clause: '2.2.5c',
    nullable: true,
  })
  ceiling!: string | null;

  /** The version of the role in which it was granted, or granted again with another ceiling. */
  @hidden('integer', { defaultRaw: '0' })
  grantedIn!: number;
}
