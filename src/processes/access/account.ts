import { defineProcess, email, id, newPassword, optional, text } from '../../core/words.js';
import { Account } from '../../entities/index.js';
import { ownerLeft, ownerMissing, ownerMisplaced, passwordMisplaced, systemAccount } from './accountFacts.js';
import { isSelf, neverSignsIn, nobodyAdministers } from './facts.js';

const mailed = optional(email({ en: 'Where it is mailed what it is told; none where it is not', zh: '邮箱' }));

const first = {
  en: 'The password to begin with, 10 to 200 characters: with it, its owner may only choose their own',
  zh: '初始密码，10 至 200 个字符，首次登录须修改',
};

const chosen = newPassword({
  en: 'The password from now on, 10 to 200 characters',
  zh: '新密码，10 至 200 个字符',
});

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
      brings: {
        required: ['name', 'kind', 'login'],
        optional: ['employee', 'customer'],
        extra: {
          email: mailed,
          firstPassword: optional(
            newPassword({ en: `${first.en}; of a service none`, zh: `${first.zh}；服务账号不设` }),
          ),
        },
      },
      effect: true,
      unlessAfter: [systemAccount, ownerMissing, ownerMisplaced, passwordMisplaced, ownerLeft],
    },
    accountOpenForCustomer: {
      means: { en: 'Opens an account for a person of a customer', zh: '为客户人员开通账号' },
      clause: '2.2.1e',
      to: 'ACTIVE',
      brings: {
        required: ['name', 'login'],
        extra: {
          customer: id({ en: 'The customer that the person works for', zh: '所属客户' }),
          email: mailed,
          firstPassword: newPassword(first),
        },
      },
      effect: true,
    },
    accountChangePassword: {
      means: { en: 'Changes one’s own password', zh: '修改本人密码' },
      from: ['ACTIVE'],
      brings: {
        extra: { oldPassword: text(200, { en: 'The password until now', zh: '原密码' }), newPassword: chosen },
      },
      effect: true,
      by: isSelf,
    },
    accountResetPassword: {
      means: { en: 'Sets a new first password for somebody who lost theirs', zh: '重置密码' },
      from: ['ACTIVE'],
      brings: { extra: { newPassword: chosen } },
      effect: true,
      noteRequired: true,
      unless: [neverSignsIn],
    },
    accountChangeEmail: {
      means: { en: 'Says where an account is mailed what it is told, or that it is not', zh: '设置或取消邮箱' },
      clause: '3.4.3a',
      from: ['ACTIVE', 'DISABLED'],
      brings: { extra: { email: mailed } },
      effect: true,
      tells: ['owner'],
    },
    accountDisable: {
      means: { en: 'Closes an account and ends its sessions', zh: '停用账号' },
      from: ['ACTIVE'],
      to: 'DISABLED',
      effect: true,
      noteRequired: true,
      unlessAfter: [nobodyAdministers],
    },
    accountEnable: {
      means: { en: 'Opens a closed account again', zh: '重新启用账号' },
      from: ['DISABLED'],
      to: 'ACTIVE',
      noteRequired: true,
    },
  },
});
