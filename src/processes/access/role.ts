import { choice, defineProcess, fieldsFrom, id, optional, text } from '../../core/words.js';
import { scopes } from '../../core/viewer.js';
import { Grant, Role } from '../../entities/index.js';
import { accessEffect } from './accessEffect.js';
import { conflictsOfRole } from './conflictFacts.js';
import { isHolder, nobodyAdministers, roleIsHeld } from './facts.js';
import { grantFacts } from './grantFacts.js';

const named = { required: ['titleEn', 'titleZh'], optional: ['purpose'] } as const;

const key = text(100, {
  en: 'Code of the role, in capitals and underscores, such as `SALES_REP`',
  zh: '角色代码，大写字母与下划线',
  pattern: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
});

const answers = { effect: accessEffect } as const;

export const roleProcess = defineProcess({
  entity: Role,
  clause: '3.2.4b',
  administers: true,

  states: {
    ACTIVE: { means: { en: 'Active: it can be assigned', zh: '启用' }, rests: true },
    RETIRED: { means: { en: 'Retired', zh: '停用' } },
  },

  steps: {
    roleCreate: {
      means: { en: 'Creates a role without permissions', zh: '新建角色' },
      to: 'ACTIVE',
      brings: { ...named, extra: { key } },
      effect: true,
      answers,
    },
    roleCopy: {
      means: { en: 'Creates a role as a copy of another, with its grants', zh: '复制角色' },
      to: 'ACTIVE',
      brings: { ...named, extra: { key, from: id({ en: 'Role to copy the grants from', zh: '来源角色' }) } },
      effect: true,
      answers,
      unlessAfter: conflictsOfRole.map((fact) => ({ ...fact, params: { field: 'from' } })),
    },
    roleGrant: {
      means: { en: 'Grants a permission to a role', zh: '为角色授权' },
      from: ['ACTIVE'],
      brings: fieldsFrom(Grant, { required: ['permission', 'scope'], optional: ['ceiling'] }),
      effect: true,
      answers,
      apart: [isHolder],
      unlessAfter: [...grantFacts, ...conflictsOfRole],
    },
    roleRevoke: {
      means: { en: 'Revokes a permission from a role', zh: '收回角色权限' },
      from: ['ACTIVE'],
      brings: fieldsFrom(Grant, {
        required: ['permission'],
        extra: {
          scope: optional(
            choice('Scope', scopes, {
              en: 'Scope of the grant to revoke; all scopes by default',
              zh: '数据范围；缺省为全部收回',
            }),
          ),
        },
      }),
      effect: true,
      answers,
      unlessAfter: [nobodyAdministers],
    },
    roleRetire: {
      means: { en: 'Retires a role that nobody holds', zh: '停用角色' },
      from: ['ACTIVE'],
      to: 'RETIRED',
      noteRequired: true,
      unless: [roleIsHeld],
    },
  },
});
