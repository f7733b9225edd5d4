import { defineProcess } from '../../core/process.js';
import { Role } from '../../entities/access/Role.js';
import { isHolder, nobodyAdministers, roleIsHeld } from './facts.js';

export const roleProcess = defineProcess({
  entity: Role,
  clause: '3.2.4b',
  administers: true,

  states: {
    ACTIVE: { means: { en: 'Can be assigned', zh: '启用' }, rests: true },
    RETIRED: { means: { en: 'No longer in use', zh: '停用' } },
  },

  steps: {
    roleCreate: {
      means: { en: 'Creates a role without rights', zh: '新建角色' },
      clause: '3.2.4b',
      to: 'ACTIVE',
      carries: true,
    },
    roleCopy: {
      means: { en: 'Creates a role with the grants of another', zh: '复制角色' },
      clause: '3.2.4b',
      to: 'ACTIVE',
      carries: true,
    },
    roleGrant: {
      means: { en: 'Adds a permission to a role', zh: '为角色授权' },
      clause: '3.2.4b',
      from: ['ACTIVE'],
      carries: true,
      apart: [isHolder],
    },
    roleRevoke: {
      means: { en: 'Takes a permission from a role', zh: '收回角色权限' },
      clause: '3.2.4b',
      from: ['ACTIVE'],
      carries: true,
      unlessAfter: [nobodyAdministers],
    },
    roleRetire: {
      means: { en: 'Takes a role that nobody holds out of use', zh: '停用角色' },
      clause: '3.2.4b',
      from: ['ACTIVE'],
      to: 'RETIRED',
      noteRequired: true,
      unless: [roleIsHeld],
    },
  },
});
