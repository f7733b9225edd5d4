import { defineProcess, email, id, newPassword, optional, text } from '../../core/words.js';
import { Account } from '../../entities/index.js';
import { ownerLeft, ownerMissing, ownerMisplaced, passwordMisplaced, systemAccount } from './accountFacts.js';
import { isSelf, neverSignsIn, nobodyAdministers } from './facts.js';

const mailed = optional(email({ en: 'Email address for notifications; none for no email', zh: '邮箱' }));

const first = {
  en: 'Initial password, 10 to 200 characters; it must be changed at the first sign-in',
  zh: '初始密码，10 至 200 个字符，首次登录须修改',
};

const chosen = newPassword({
  en: 'New password, 10 to 200 characters',
  zh: '新密码，10 至 200 个字符',
});

export const accountProcess = defineProcess({
  entity: Account,
  clause: '3.2.4b',
  administers: true,

  states: {
    ACTIVE: { means: { en: 'Active: it can sign in', zh: '启用' }, rests: true },
    DISABLED: { means: { en: 'Disabled: it cannot sign in, and its sessions are ended', zh: '停用' }, rests: true },
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
            newPassword({ en: `${first.en}; none for a service account`, zh: `${first.zh}；服务账号不设` }),
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
          customer: id({ en: 'Customer that the person works for', zh: '所属客户' }),
          email: mailed,
          firstPassword: newPassword(first),
        },
      },
      effect: true,
    },
    accountChangePassword: {
      means: { en: 'Changes your own password', zh: '修改本人密码' },
      from: ['ACTIVE'],
      brings: {
        extra: { oldPassword: text(200, { en: 'Current password', zh: '原密码' }), newPassword: chosen },
      },
      effect: true,
      by: isSelf,
    },
    accountRecoverPassword: {
      means: { en: 'Sets a new password with a code from the mail', zh: '以邮件验证码重设密码' },
      from: ['ACTIVE'],
      system: true,
      tells: ['owner'],
    },
    accountConfirmEmail: {
      means: { en: 'Confirms your own email address with a code mailed to it', zh: '以邮件验证码确认本人邮箱' },
      clause: '3.4.3a',
      from: ['ACTIVE'],
      brings: { extra: { code: text(100, { en: 'The one-time code from the mail', zh: '邮件中的一次性验证码' }) } },
      effect: true,
      by: isSelf,
    },
    accountResetPassword: {
      means: { en: 'Resets the password of an account to a new initial password', zh: '重置密码' },
      from: ['ACTIVE'],
      brings: { extra: { newPassword: chosen } },
      effect: true,
      noteRequired: true,
      unless: [neverSignsIn],
    },
    accountChangeEmail: {
      means: { en: 'Sets or removes the email address of an account', zh: '设置或取消邮箱' },
      clause: '3.4.3a',
      from: ['ACTIVE', 'DISABLED'],
      brings: { extra: { email: mailed } },
      effect: true,
      tells: ['owner'],
    },
    accountDisable: {
      means: { en: 'Disables an account and ends its sessions', zh: '停用账号' },
      from: ['ACTIVE'],
      to: 'DISABLED',
      effect: true,
      noteRequired: true,
      unlessAfter: [nobodyAdministers],
    },
    accountEnable: {
      means: { en: 'Enables a disabled account', zh: '重新启用账号' },
      from: ['DISABLED'],
      to: 'ACTIVE',
      noteRequired: true,
    },
  },
});
