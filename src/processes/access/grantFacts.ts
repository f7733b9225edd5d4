import type { Fact } from '../../core/words.js';
import { declaredEntities, type EntityDeclaration } from '../../core/fields/declaration.js';
import { readOnly } from '../../core/viewer.js';
import { allSteps } from '../allSteps.js';
import { among } from './among.js';
import { approves } from './conflicts.js';
import { heldOrProposed } from './held.js';

/** Whether what a role was granted by this very step, once that is in, meets a condition on the grant `g`, in SQL. */
export const granted = (role: string, condition: string): string => `exists (select from "grant" g
  where g.role_id = ${role}.id and g.granted_in = ${role}.version and ${condition})`;

/** The entity whose rows a permission opens: of its step, of its read permission, or of its strict field. */
const entityOf = (permission: string): EntityDeclaration | undefined =>
  allSteps().get(permission)?.entity ??
  declaredEntities().find(
    ({ rows, fields }) =>
      ('read' in rows && rows.read === permission) || [...fields.values()].some(({ strict }) => strict === permission),
  );

/** Whether no scope narrows what the permission opens: without rows, without owners, or where everyone sees them. */
function opensAll(permission: string): boolean {
  const entity = entityOf(permission);
  if (!entity?.fields.has('owner')) return true;
  return 'everyone' in entity.rows && entity.rows.read === permission;
}

/** Whether scopes narrow a permission, and it is not that to read rows of which figures alone may be told. */
function hasNoFigures(permission: string): boolean {
  if (opensAll(permission)) return false;
  const { rows, figures } = entityOf(permission) ?? {};
  return !(figures && rows && 'read' in rows && rows.read === permission);
}

const isStep = (permission: string) => allSteps().has(permission);
const isUnmeasured = (permission: string) => !allSteps().get(permission)?.measure;

const isPermission = () => true;

const unknownPermission: Fact = {
  code: 'UNKNOWN_PERMISSION',
  means: { en: 'There is no such permission', zh: '权限不存在' },
  clause: '3.2.4b',
  curable: true,
  sql: (row) => granted(row, `not (${among('g.permission', isPermission)})`),
};

const scopeNarrowsNothing: Fact = {
  code: 'SCOPE_NARROWS_NOTHING',
  means: {
    en: 'A permission on no rows, on rows without owners or on rows that everybody sees is granted with the scope ALL only',
    zh: '不涉及数据、数据无负责人或全员可见的权限，仅可授予全部范围',
  },
  clause: '3.2.4b',
  curable: true,
  params: { field: 'scope' },
  sql: (row) => granted(row, `g.scope <> 'ALL' and ${among('g.permission', opensAll)}`),
};

const noFigures: Fact = {
  code: 'NO_FIGURES',
  means: { en: 'The permission cannot be granted with the scope AGGREGATE_ONLY', zh: '该权限不可授予仅汇总范围' },
  clause: '3.2.4b',
  curable: true,
  params: { field: 'scope' },
  sql: (row) => granted(row, `g.scope = 'AGGREGATE_ONLY' and ${among('g.permission', hasNoFigures)}`),
};

const scopeReadOnly: Fact = {
  code: 'SCOPE_READ_ONLY',
  means: { en: 'The scope is for read permissions only', zh: '该范围仅可授予查看权限' },
  clause: '4.1.2',
  curable: true,
  params: { field: 'scope' },
  sql: (row) =>
    granted(
      row,
      `g.scope in (${readOnly.map((scope) => `'${scope}'`).join(', ')}) and ${among('g.permission', isStep)}`,
    ),
};

const nothingToLimit: Fact = {
  code: 'NOTHING_TO_LIMIT',
  means: {
    en: 'Only a step with an amount or percentage can have a ceiling',
    zh: '授权上限仅适用于涉及金额或比例的步骤',
  },
  clause: '2.2.5c',
  curable: true,
  params: { field: 'ceiling' },
  sql: (row) => granted(row, `g.ceiling is not null and ${among('g.permission', isUnmeasured)}`),
};

const ceilingNegative: Fact = {
  code: 'CEILING_NEGATIVE',
  means: { en: 'A ceiling must not be negative', zh: '授权上限不可为负' },
  clause: '2.2.5c',
  curable: true,
  sql: (row) => granted(row, 'g.ceiling < 0'),
};

const holdersUnconfirmed: Fact = {
  code: 'HOLDERS_UNCONFIRMED',
  means: {
    en: 'An approving permission can be granted only to a role without holders or proposed holders, so that a second person confirms each holder',
    zh: '审批权限仅可授予无人担任且无人待任的角色，由第二人确认人选',
  },
  clause: '1.3.1',
  curable: true,
  sql: (row, _actors, now) => `${granted(row, among('g.permission', approves))} and exists (select from assignment a
    where a.role_id = ${row}.id and ${heldOrProposed('a', now)})`,
};

/** What blocks granting a permission to a role, but for the conflicts of duties that come of it. */
export const grantFacts: readonly Fact[] = [
  unknownPermission,
  scopeNarrowsNothing,
  noFigures,
  scopeReadOnly,
  nothingToLimit,
  ceilingNegative,
  holdersUnconfirmed,
];
