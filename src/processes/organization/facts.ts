import type { Fact } from '../../core/fact.js';
import { today } from '../../settings/today.js';

export const positionIsHeld: Fact = {
  code: 'POSITION_HELD',
  means: { en: 'Somebody still holds the position', zh: '仍有人员任职' },
  clause: '1.2b',
  curable: true,
  sql: (row, _actors, now) => `exists (select from placement p where p.position_id = ${row}.id
    and (p.to_day is null or p.to_day >= ${today(now)}))`,
};

export const departmentIsUsed: Fact = {
  code: 'DEPARTMENT_USED',
  means: { en: 'The department still has open positions or departments below it', zh: '部门下仍有岗位或下级部门' },
  clause: '1.2a',
  curable: true,
  sql: (row) => `exists (select from position s where s.department_id = ${row}.id and s.state = 'ACTIVE')
    or exists (select from department d where d.parent_id = ${row}.id and d.state = 'ACTIVE')`,
};

export const headNotEmployed: Fact = {
  code: 'HEAD_NOT_EMPLOYED',
  means: { en: 'The head must be an employee with an account in use', zh: '部门负责人须为账号启用中的员工' },
  clause: '1.2a',
  curable: true,
  sql: (row) => `${row}.head_id is not null and not exists (select from account k
    where k.id = ${row}.head_id and k.kind = 'EMPLOYEE' and k.state = 'ACTIVE')`,
};

export const belowItself: Fact = {
  code: 'BELOW_ITSELF',
  means: { en: 'A department cannot stand below itself', zh: '部门不能隶属于自身' },
  clause: '1.2a',
  curable: true,
  sql: (row) => `exists (with recursive above as (
      select d.parent_id from department d where d.id = ${row}.id
      union select d.parent_id from department d join above on d.id = above.parent_id)
    select from above where above.parent_id = ${row}.id)`,
};
