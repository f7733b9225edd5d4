import { code, entity, flag, many, name, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'A role defined by administrators: the sum of its grants',
  zh: '角色',
  clause: '3.2.4b',
  rows: { read: { en: 'See roles and their holders', zh: '查看角色与成员' } },
  list: 'roles',
  ids: 'role',
  numbered: 'JS',
})
export class Role extends BusinessRecord {
  @code({ en: 'The role’s code, such as `SALES_REP`', zh: '角色代码', unique: true, filter: true, order: true })
  key!: string;

  @name({ en: 'English title of the role', zh: '英文名称', filter: true })
  titleEn!: string;

  @name({ en: 'Chinese title of the role', zh: '中文名称', filter: true, order: true })
  titleZh!: string;

  @text({ en: 'Purpose of the role', zh: '说明', nullable: true })
  purpose!: string | null;

  @flag({
    en: 'Whether the role holds an approving permission, so that its assignment needs a second person’s confirmation',
    zh: '是否含审批权限',
    clause: '1.3.1',
  })
  approving!: boolean;

  @many('Grant', { en: 'Grants of the role: permissions of its holders', zh: '授权', by: 'role' })
  grants!: unknown;

  @many('Assignment', { en: 'Assignments of the role to accounts', zh: '角色成员', by: 'role' })
  assignments!: unknown;
}
