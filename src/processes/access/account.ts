import { defineProcess } from '../../core/process.js';
import { Account } from '../../entities/access/Account.js';
import { isSelf, neverSignsIn, nobodyAdministers, ownerLeft, ownerMissing } from './facts.js';

export const accountProcess = defineProcess({
  entity: Account,
  clause: '3.2.4b',
  administers: true,

  states: {
    ACTIVE: { means: { en: 'Can sign in', zh: '启用' }, rests: true },
    DISABLED: { means: { en: 'Cannot sign in; its sessions are over', zh: '停用' }, rests: true },
  },

  steps: {
    accountOpen: {
      means: { en: 'Opens an account', zh: '开通账号' },
      clause: '1.2c',
      to: 'ACTIVE',
      carries: true,
      unlessAfter: [ownerMissing, ownerLeft],
    },
    customerAccountOpen: {
      means: { en: 'Opens an account for a person of a customer', zh: '为客户人员开通账号' },
      clause: '2.2.1e',
      to: 'ACTIVE',
      carries: true,
    },
    accountChangePassword: {
      means: { en: 'Changes one’s own password', zh: '修改本人密码' },
      clause: '3.2.4b',
      from: ['ACTIVE'],
      carries: true,
      by: isSelf,
    },
    accountResetPassword: {
      means: { en: 'Sets a new first password for somebody who lost theirs', zh: '重置密码' },
      clause: '3.2.4b',
      from: ['ACTIVE'],
      carries: true,
      noteRequired: true,
      unless: [neverSignsIn],
    },
    accountChangeEmail: {
      means: { en: 'Says where an account is mailed what it is told, or that it is not', zh: '设置或取消邮箱' },
      clause: '3.4.3a',
      from: ['ACTIVE', 'DISABLED'],
      carries: true,
      tells: ['owner'],
    },
    accountDisable: {
      means: { en: 'Closes an account and ends its sessions', zh: '停用账号' },
      clause: '3.2.4b',
      from: ['ACTIVE'],
      to: 'DISABLED',
      noteRequired: true,
      unlessAfter: [nobodyAdministers],
    },
    accountEnable: {
      means: { en: 'Opens a closed account again', zh: '重新启用账号' },
      clause: '3.2.4b',
      from: ['DISABLED'],
      to: 'ACTIVE',
      noteRequired: true,
    },
  },
});
