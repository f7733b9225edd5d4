import { declaredEntities, type EntityDeclaration } from '../../core/fields/declaration.js';
import { badInput } from '../../core/refusal.js';
import { catalogue } from '../../permissions/catalogue.js';
import { readOnly } from '../../permissions/scopes.js';
import { steps } from '../../processes/index.js';
import type { GrantFields } from '../../schema/access/inputs.js';

/** The entity whose rows a permission opens: of its step, of its read permission, or of its strict field. */
const entityOf = (permission: string): EntityDeclaration | undefined =>
  steps.get(permission)?.entity ??
  declaredEntities().find(
    ({ rows, fields }) =>
      ('read' in rows && rows.read === permission) || [...fields.values()].some(({ strict }) => strict === permission),
  );

/** Whether a scope narrows what the permission opens: not without rows, nor without owners, nor where everyone sees them. */
function narrows(permission: string): boolean {
  const entity = entityOf(permission);
  if (!entity?.fields.has('owner')) return false;
  return !('everyone' in entity.rows && entity.rows.read === permission);
}

/** Whether a permission is that to read rows of which figures alone may be told. */
function figuresOf(permission: string): boolean {
  const { rows, figures } = entityOf(permission) ?? {};
  return figures !== undefined && rows !== undefined && 'read' in rows && rows.read === permission;
}

/** Refuses a grant that means nothing: an unknown permission, a scope that narrows nothing or in which nobody writes, a ceiling on no amount (3.2.4b). */
export function checkGrant({ permission, scope, ceiling }: GrantFields): void {
  if (!catalogue.has(permission)) throw badInput('There is no such permission.', '权限不存在。');
  if (scope !== 'ALL' && !narrows(permission))
    throw badInput(`${permission} is granted with the scope ALL only.`, `${permission} 仅可授予全部范围。`);
  if (scope === 'AGGREGATE_ONLY' && !figuresOf(permission))
    throw badInput(`${permission} tells no figures of rows unseen.`, `${permission} 不可授予仅汇总范围。`);
  if (readOnly.includes(scope) && steps.has(permission))
    throw badInput(`${scope} opens records to be read only.`, `${scope} 仅可授予查看权限。`);
  if (!ceiling) return;
  if (!steps.get(permission)?.measure)
    throw badInput(`${permission} has nothing to limit.`, `${permission} 不涉及授权上限。`);
  if (ceiling.startsWith('-')) throw badInput('A ceiling is not negative.', '授权上限不可为负。');
}
