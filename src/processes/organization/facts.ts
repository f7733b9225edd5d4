import { atLeast, below, both, either, exists, is, otherThan, via, type Fact } from '../../core/words.js';
import { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Department, Placement, Position } from '../../entities/index.js';
import { today } from '../../settings/today.js';

/** It has not ended: today is within it, or before it. */
const lasting = { toDay: [null, atLeast(today)] } as const;

export const positionIsHeld: Fact = {
  code: 'POSITION_HELD',
  means: { en: 'The position is still held by somebody', zh: '仍有人员任职' },
  clause: '1.2b',
  curable: true,
  sql: exists(Placement, 'position', lasting),
};

/** Nothing goes into a department or position that is closed. */
const closed = {
  code: 'CLOSED',
  means: { en: 'The department or position is closed', zh: '该部门或岗位已撤销' },
  clause: '1.2',
  curable: true,
} as const;

export const departmentClosed: Fact = {
  ...closed,
  sql: via(BusinessRecord, 'department', { state: otherThan('ACTIVE') }),
};

/** A department belongs to the one above it. */
export const aboveClosed: Fact = { ...departmentClosed, params: { field: 'parent' } };

/** A position that an employee holds, or will hold, is closed. */
export const positionClosed: Fact = {
  ...closed,
  params: { field: 'position' },
  sql: exists(
    Placement,
    'employee',
    both(is(Placement, lasting), via(Placement, 'position', { state: otherThan('ACTIVE') })),
  ),
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
  sql: exists(Placement, 'employee', { toDay: below('fromDay') }),
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
  means: { en: 'The head must be an employee with an active account', zh: '部门负责人须为账号启用中的员工' },
  clause: '1.2a',
  curable: true,
  sql: via(Department, 'head', { kind: otherThan('EMPLOYEE') }, { state: otherThan('ACTIVE') }),
};

export const belowItself: Fact = {
  code: 'BELOW_ITSELF',
  means: { en: 'A department cannot stand below itself', zh: '部门不能隶属于自身' },
  clause: '1.2a',
  curable: true,
  params: { field: 'parent' },
  sql: (row) => `exists (with recursive above as (
      select d.parent_id from department d where d.id = ${row}.id
      union select d.parent_id from department d join above on d.id = above.parent_id)
    select from above where above.parent_id = ${row}.id)`,
};
