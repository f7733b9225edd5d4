import { atLeast, either, exists, otherThan, via } from '../../core/conditions.js';
import type { Fact } from '../../core/fact.js';
import { Department } from '../../entities/organization/Department.js';
import { Placement } from '../../entities/organization/Placement.js';
import { Position } from '../../entities/organization/Position.js';
import { today } from '../../settings/today.js';

export const positionIsHeld: Fact = {
  code: 'POSITION_HELD',
  means: { en: 'Somebody still holds the position', zh: '仍有人员任职' },
  clause: '1.2b',
  curable: true,
  sql: exists(Placement, 'position', { toDay: [null, atLeast(today)] }),
};

/** Nothing goes into a department or position that is closed. */
const closed = {
  code: 'CLOSED',
  means: { en: 'The department or position no longer exists', zh: '该部门或岗位已撤销' },
  clause: '1.2',
  curable: true,
} as const;

/** The department that a record is in, of a department the one above, is closed. */
export const departmentClosed: Fact = {
  ...closed,
  sql: (row) => `exists (select from department d where d.id = ${row}.department_id and d.state <> 'ACTIVE')`,
};

/** A position that an employee holds, or will hold, is closed. */
export const positionClosed: Fact = {
  ...closed,
  sql: (row, _actors, now) => `exists (select from placement p join position s on s.id = p.position_id
    where p.employee_id = ${row}.id and s.state <> 'ACTIVE' and (p.to_day is null or p.to_day >= ${today(now)}))`,
};

/** What an employee holds would end before its first day. */
export const placementTurned: Fact = {
  code: 'PLACEMENT_TURNED',
  means: {
    en: 'The present position would end before it began',
    zh: '现任岗位的结束日期将早于其开始日期',
  },
  clause: '1.2b',
  curable: true,
  sql: (row) => `exists (select from placement p where p.employee_id = ${row}.id and p.to_day < p.from_day)`,
};

export const departmentIsUsed: Fact = {
  code: 'DEPARTMENT_USED',
  means: { en: 'The department still has open positions or departments below it', zh: '部门下仍有岗位或下级部门' },
  clause: '1.2a',
  curable: true,
  sql: either(exists(Position, 'department', { state: 'ACTIVE' }), exists(Department, 'parent', { state: 'ACTIVE' })),
};

export const headNotEmployed: Fact = {
  code: 'HEAD_NOT_EMPLOYED',
  means: { en: 'The head must be an employee with an account in use', zh: '部门负责人须为账号启用中的员工' },
  clause: '1.2a',
  curable: true,
  sql: via(Department, 'head', { kind: otherThan('EMPLOYEE') }, { state: otherThan('ACTIVE') }),
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
